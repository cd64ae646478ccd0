-- Who is asked to repeat a check in a room is drawn so that anybody who holds the list can draw again and compare.
create table assessment.draw (
    id uuid primary key default uuidv7(),
    course_id uuid not null,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    rules jsonb not null,
    seed text not null,
    commitment text not null,
    announced_at timestamptz not null,
    announced_by uuid not null,
    drawn_at timestamptz,
    population_size int,
    population_hash text,
    by_chance int,
    by_rule int,
    check ((drawn_at is null) = (population_hash is null))
);
comment on table assessment.draw is 'announced with the hash of its seed before the period ends, drawn and told in full after it';
comment on column assessment.draw.rules is 'in words, by language, as they were when the draw was announced';
comment on column assessment.draw.seed is 'secret until the draw; its SHA-256 is the commitment';
comment on column assessment.draw.population_hash is 'SHA-256 of the numbers of the population, in order, one a line';
create index draw_course on assessment.draw (course_id, until_on);

create table assessment.draw_number (
    person_id uuid primary key references people.person (id),
    number uuid not null unique default gen_random_uuid()
);
comment on table assessment.draw_number is 'append-only: the number that stands for a person in every draw; chance, and nothing else';

create table assessment.draw_population (
    draw_id uuid not null references assessment.draw (id),
    number uuid not null,
    person_id uuid not null references people.person (id),
    risks text[] not null default '{}',
    reason text check (reason in ('RANDOM', 'RISK')),
    primary key (draw_id, number)
);
comment on table assessment.draw_population is 'everybody who could be drawn; a reason is given to who was';
comment on column assessment.draw_population.risks is 'codes of the rules that met the person''s final';
create index draw_population_person on assessment.draw_population (person_id) where reason is not null;

-- The one place that says which finals a draw looks at more closely. Other marks on attempts join here.
create view assessment.draw_risk as
select a.attempt_id, a.person_id, a.course_id, a.closed_at, 'FAST' as rule
  from assessment.report_attempt a
 where a.closed_at is not null and a.closed_at - a.opened_at < a.out_of * interval '10 seconds'
union all
select twin.attempt_id, twin.person_id, twin.course_id, twin.closed_at, 'SAME_ANSWERS'
  from (select a.attempt_id, a.person_id, a.course_id, a.closed_at,
               count(*) over (partition by a.course_id, p.institution_id, given.answers) as equal
          from assessment.report_attempt a
          join people.report_person p on p.person_id = a.person_id
         cross join lateral (
               select md5(string_agg(d.item_id || coalesce(d.seed::text, '') || r.choice, ',' order by d.item_id))
                          as answers
                 from assessment.response r
                 join assessment.attempt_item d using (attempt_id, position)
                where r.attempt_id = a.attempt_id) given
         where a.closed_at is not null and a.score < a.out_of and given.answers is not null) twin
 where twin.equal > 1;
comment on view assessment.draw_risk is
    'finals closed in less than ten seconds a question, and those whose questions and answers, some of them wrong, equal those of a colleague';
