create schema labs;

-- One person's round of one exercise: what was chosen on its pages, and what came out.
create table labs.round (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person (id),
    exercise text not null,
    number int not null,
    seed bigint not null,
    reading boolean not null,
    language text not null,
    begun_at timestamptz not null,
    changed_at timestamptz not null,
    choices jsonb not null default '{}',
    finished_at timestamptz,
    figures jsonb,
    unique (person_id, exercise, number),
    check ((finished_at is null) = (figures is null))
) with (fillfactor = 70);
comment on column labs.round.exercise is 'its name in course.yaml, e.g. requests';
comment on column labs.round.seed is 'of the part of the invented data, or the errors, that this person gets';
comment on column labs.round.reading is 'the results were read, computed with the usual choices, on a phone that is too weak for more';
comment on column labs.round.choices is 'what the person chose or wrote, by the name of the field';
comment on column labs.round.figures is 'whole numbers that questions of the final may ask about';
create unique index round_open on labs.round (person_id, exercise) where finished_at is null;
