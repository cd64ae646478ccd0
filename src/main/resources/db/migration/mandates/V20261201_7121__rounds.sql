-- A duty can be given again: each round is a row, and only the newest one is counted (decision 16).
alter table mandates.duty add column round int not null default 1 check (round > 0);
alter table mandates.duty add column changes_to int;
alter table mandates.duty add column current boolean not null default true;
alter table mandates.duty drop constraint duty_person_id_mandate_id_course_id_key,
    add unique (person_id, mandate_id, course_id, round);
comment on column mandates.duty.changes_to is
    'for a round that asks only for what changed in a course: the number of the version it leads to';
comment on column mandates.duty.current is 'false once a further round was given: such a row stays met, and is in no figure';

alter table mandates.duty_event drop constraint duty_event_kind_check;
alter table mandates.duty_event add constraint duty_event_kind_check check (kind in (
    'ASSIGNED', 'EXTENDED', 'MOVED', 'PAUSED', 'RESUMED', 'EXEMPTED', 'MET', 'LAPSED', 'REOPENED', 'LEFT', 'RETURNED',
    'RENEWED')) not valid;

create or replace function mandates.count_changed() returns trigger language plpgsql as $$
begin
    insert into mandates.duty_count as c
    select institution_id, course_id, mandate_id, state, due_on, counts, sum(change)
      from (select institution_id, course_id, mandate_id, state, due_on, counts, 1 as change from now_is where current
            union all
            select institution_id, course_id, mandate_id, state, due_on, counts, -1 from was where current) as both_sides
     group by 1, 2, 3, 4, 5, 6
    having sum(change) <> 0
     order by 1, 2, 3, 4, 5, 6
    on conflict (institution_id, course_id, mandate_id, state, due_on, counts)
    do update set people = c.people + excluded.people;
    return null;
end
$$;

create or replace function mandates.count_gone() returns trigger language plpgsql as $$
begin
    insert into mandates.duty_count as c
    select institution_id, course_id, mandate_id, state, due_on, counts, -count(*)
      from gone
     where current
     group by 1, 2, 3, 4, 5, 6
     order by 1, 2, 3, 4, 5, 6
    on conflict (institution_id, course_id, mandate_id, state, due_on, counts)
    do update set people = c.people + excluded.people;
    return null;
end
$$;

create or replace function mandates.count_day() returns trigger language plpgsql as $$
begin
    insert into mandates.duty_day as d
    select recorded_on, institution_id, course_id, mandate_id, state, due_on, counts, sum(change)
      from (select recorded_on, institution_id, course_id, mandate_id, state, due_on, counts, 1 as change
              from written
             where kind <> 'RENEWED'
            union all
            select recorded_on, institution_before, course_id, mandate_id, state_before, due_before, counts_before, -1
              from written
             where state_before is not null) as both_sides
     group by 1, 2, 3, 4, 5, 6, 7
    having sum(change) <> 0
     order by 1, 2, 3, 4, 5, 6, 7
    on conflict (recorded_on, institution_id, course_id, mandate_id, state, due_on, counts)
    do update set people = d.people + excluded.people;
    return null;
end
$$;

-- Whoever counts people reads the newest round; the events of the earlier ones are reached by their duty.
create or replace view mandates.report_duty as
select id as duty_id, mandate_id, person_id, course_id, institution_id, due_on, state, counts,
       assigned_on, met_on, paused_on, round, changes_to
  from mandates.duty
 where current;

create or replace function mandates.report_duty_on(as_of date)
returns table (duty_id uuid, mandate_id uuid, person_id uuid, course_id uuid, institution_id uuid, due_on date,
               state text, counts boolean)
language sql stable as $$
    select l.duty_id, l.mandate_id, l.person_id, l.course_id, l.institution_id, l.due_on, l.state, l.counts
      from (select distinct on (e.duty_id) e.duty_id, e.mandate_id, e.person_id, e.course_id, e.institution_id, e.due_on,
                   e.state, e.counts, e.kind
              from mandates.duty_event e
             where e.recorded_on <= as_of
             order by e.duty_id desc, e.seq desc) l
     where l.kind <> 'RENEWED'
$$;
