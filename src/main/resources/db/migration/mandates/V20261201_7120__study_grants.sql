-- How much time to learn an institution grants; it holds for every institution below that has no word of its own.
create table mandates.study_grant (
    seq bigint generated always as identity primary key,
    institution_id uuid not null references people.institution,
    minutes_per_week int not null check (minutes_per_week between 10 and 2400),
    from_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
create index study_grant_institution on mandates.study_grant (institution_id, from_on desc, seq desc);
comment on table mandates.study_grant is 'append-only: what an institution granted from which day; the newest row of a day holds';
