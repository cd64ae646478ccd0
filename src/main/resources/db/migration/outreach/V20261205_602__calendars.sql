-- The address at which a calendar program reads a person's dates; only a hash of its secret is kept.
create table outreach.calendar (
    person_id uuid primary key,
    secret bytea not null unique,
    made_at timestamptz not null,
    used_at timestamptz
);
