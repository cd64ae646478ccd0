create table outreach.ussd_round (
    person_id uuid primary key,
    version_id uuid not null,
    lessons int[] not null,
    place int not null default 0,
    correct int not null default 0,
    begun_at timestamptz not null,
    check (place between 0 and cardinality(lessons) and correct between 0 and place)
);
comment on table outreach.ussd_round is
    'the practice round of a keypad phone that somebody is in: the questions of which lessons, and how far; it counts for nothing';
