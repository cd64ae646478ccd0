-- Units whose people cannot finish in the time that is granted: told to the institution, never to a person.
create table mandates.shortfall (
    id uuid primary key default uuidv7(),
    institution_id uuid not null references people.institution (id),
    since_on date not null,
    ended_on date,
    counted_at timestamptz not null,
    learners int not null,
    short_of_time int not null,
    granted int not null,
    needed int not null
);
create unique index shortfall_open on mandates.shortfall (institution_id) where ended_on is null;
comment on table mandates.shortfall is 'from when to when a unit had too little time to learn, with the figures of the last count';
comment on column mandates.shortfall.needed is 'minutes a week that would be enough for nine of ten';
