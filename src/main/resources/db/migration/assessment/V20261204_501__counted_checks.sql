-- A check in a room counts once an official has looked at who sits there; everything that counts checks reads this view.
create view assessment.counted_check as
select s.id as seat_id, s.person_id, t.course_id, t.version_id, s.reason, s.passed, t.out_of, t.cut,
       coalesce(s.begun_at, t.starts_at) as began_at, s.marked_at, t.closed_at
  from assessment.seat s
  join assessment.sitting t on t.id = s.sitting_id
 where s.marked_at is not null and s.identity_checked_at is not null and t.closed_at is not null
   and not exists (select from people.report_alias m where m.person_id = s.person_id)
union all
select s.id, m.kept_id, t.course_id, t.version_id, s.reason, s.passed, t.out_of, t.cut,
       coalesce(s.begun_at, t.starts_at), s.marked_at, t.closed_at
  from people.report_alias m
  join assessment.seat s on s.person_id = m.person_id
  join assessment.sitting t on t.id = s.sitting_id
 where s.marked_at is not null and s.identity_checked_at is not null and t.closed_at is not null;
comment on view assessment.counted_check is
    'one row for each check in a closed room of somebody whose identity an official looked at, under the record that is kept';

alter table assessment.seat add paper_language text;
comment on column assessment.seat.paper_language is
    'of the question paper, as an official chose it or as it was first printed; null before that';

create table assessment.paper_reader (
    sitting_id uuid not null references assessment.sitting (id),
    person_id uuid not null references people.person (id),
    first_at timestamptz not null,
    primary key (sitting_id, person_id)
);
comment on table assessment.paper_reader is
    'append-only: who prepared or opened question papers of a sitting, and so cannot sit it';

-- The newest draw in which somebody could have been drawn says whether, and why, they were.
create index draw_population_whose on assessment.draw_population (person_id);

create function assessment.newest_draw(person uuid, course uuid)
    returns table (reason text, number uuid, drawn_at timestamptz)
    language sql stable parallel safe as $$
    select newest.reason, newest.number, newest.drawn_at
      from (select p.reason, p.number, d.drawn_at
              from assessment.draw_population p
              join assessment.draw d on d.id = p.draw_id
             where p.person_id = any(people.report_records_of(person)) and d.course_id = course
               and d.drawn_at is not null
             order by d.drawn_at desc
             limit 1) newest
     where newest.reason is not null
       and not exists (select from assessment.counted_check c
                        where c.person_id = person and c.course_id = course and c.marked_at > newest.drawn_at)
$$;
comment on function assessment.newest_draw is
    'why the newest draw with the person in it drew them; no row if it did not, or if they were checked since';
