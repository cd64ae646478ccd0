-- What people say is wrong about them; an official decides, and both what stood there and what was said are kept.
create table people.correction (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person,
    about text not null check (about in ('NAMES', 'INSTITUTION', 'PHONE', 'EMAIL', 'OTHER')),
    stood text not null,
    said text not null,
    said_at timestamptz not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    decided_by uuid,
    decided_at timestamptz,
    answer text,
    check ((state in ('ACCEPTED', 'REFUSED')) = (decided_by is not null)),
    check (state <> 'REFUSED' or answer is not null)
);
create unique index correction_open on people.correction (person_id, about) where state = 'OPEN';
create index correction_person on people.correction (person_id, said_at);
comment on column people.correction.stood is 'what we had when it was said';

-- A responsibility that an official handed on ends with the official’s own; one that was taken in an emergency says why.
alter table people.responsibility
    add column handed_on_from_id uuid references people.responsibility,
    add column emergency text;
create index responsibility_handed_on on people.responsibility (handed_on_from_id) where handed_on_from_id is not null;
comment on column people.responsibility.emergency is 'why somebody took it without being given it; told to those it concerns';

-- Who has read that somebody took a responsibility in an emergency.
create table people.emergency_read (
    responsibility_id uuid not null references people.responsibility,
    person_id uuid not null references people.person,
    read_at timestamptz not null,
    primary key (responsibility_id, person_id)
);

-- Who answers for which subtree, days inclusive; until_on is empty while it lasts. What was handed on ends with what it
-- was handed on from.
create or replace view people.report_responsibility as
select r.person_id, r.role, r.institution_id, i.path as institution_path, r.from_on,
       least(r.until_on, f.until_on) as until_on
  from people.responsibility r
  left join people.responsibility f on f.id = r.handed_on_from_id
  left join people.institution i on i.id = r.institution_id
union all
select a.kept_id, r.role, r.institution_id, i.path, r.from_on, least(r.until_on, f.until_on)
  from people.alias a
  join people.responsibility r on r.person_id = a.person_id
  left join people.responsibility f on f.id = r.handed_on_from_id
  left join people.institution i on i.id = r.institution_id;

-- One row per status of the country: whether somebody with it counts, and whether it stops the clock of a duty.
create view people.report_status as
select code, counts, pauses from people.status;
