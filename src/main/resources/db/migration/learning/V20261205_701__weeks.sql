-- Who chose nothing has no row: their week is proposed from what the institution grants.
create table learning.week_choice (
    person_id uuid primary key references people.person (id),
    minutes_per_week int not null check (minutes_per_week between 10 and 1200),
    chosen_at timestamptz not null
);
comment on table learning.week_choice is 'how many minutes a week somebody chose to learn';

create table learning.week_slot (
    person_id uuid not null references learning.week_choice (person_id) on delete cascade,
    day int not null check (day between 1 and 7),
    from_time time,
    minutes int not null check (minutes between 10 and 480),
    primary key (person_id, day)
);
comment on table learning.week_slot is
    'at which times of the week somebody chose to learn; from Monday = 1; no time where any will do; none: as proposed';
