create schema insight;

-- How far people are, counted anew every few minutes: the counters of mandates know who is done, not who has begun.
create table insight.activity (
    mandate_id uuid not null,
    course_id uuid not null,
    institution_id uuid not null,
    never_signed_in bigint not null,
    not_started bigint not null,
    started bigint not null,
    stuck bigint not null,
    primary key (mandate_id, course_id, institution_id)
);

-- How many were eligible and how many were done at the end of each day.
create table insight.day_total (
    mandate_id uuid not null,
    course_id uuid not null,
    day date not null,
    eligible bigint not null,
    met bigint not null,
    primary key (mandate_id, course_id, day)
);

create table insight.counted (
    only_one boolean primary key default true check (only_one),
    at timestamptz not null
);
