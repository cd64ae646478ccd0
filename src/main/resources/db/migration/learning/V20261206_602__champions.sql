-- A colleague who plans and holds classes at one institution, because its coordinator asked and the colleague said yes.
create table learning.champion (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person (id),
    institution_id uuid not null references people.institution (id),
    named_by uuid not null,
    named_at timestamptz not null,
    from_on date not null,
    until_on date not null,
    accepted_at timestamptz,
    declined_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    check (until_on >= from_on),
    check (accepted_at is null or declined_at is null),
    check ((ended_at is null) = (ended_by is null))
);
create index on learning.champion (person_id);
create index on learning.champion (institution_id);
comment on table learning.champion is 'who was asked to be champion of an institution, from when to when, and what became of it';
comment on column learning.champion.until_on is 'the last day, inclusive';
comment on column learning.champion.ended_by is 'the champion, or an official';
