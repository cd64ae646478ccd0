create extension if not exists btree_gist;

create schema people;

-- What the views need of the country pack; written at every start.
create table people.country (
    only_one boolean primary key default true check (only_one),
    zone text not null default 'UTC'
);
insert into people.country default values;

create table people.status (
    code text primary key,
    position int not null,
    counts boolean not null,
    pauses boolean not null
);
insert into people.status values ('active', 0, true, false);

-- The tree of employers. A path holds the labels from the root down; a label is the code with [a-z0-9_] only.
create table people.institution (
    id uuid primary key default uuidv7(),
    code text not null unique,
    parent_id uuid references people.institution,
    path ltree not null unique,
    kind text not null,
    names jsonb not null,
    district text,
    valid_from date not null,
    valid_to date,
    check (parent_id is null or nlevel(path) > 1)
);
create unique index institution_root on people.institution ((parent_id is null)) where parent_id is null;
create index institution_parent on people.institution (parent_id);
create index institution_path on people.institution using gist (path);
comment on column people.institution.district is 'code of the place; inherited from the parent when the row was made';
comment on column people.institution.valid_to is 'the last day';

create table people.institution_alias (
    spelling text primary key,
    institution_id uuid not null references people.institution,
    valid_to date
);
comment on column people.institution_alias.spelling is 'folded: small letters without accents and signs, one space';

create table people.person (
    id uuid primary key default uuidv7(),
    staff_no text unique,
    names text not null,
    names_key text not null,
    names_alt text,
    sex text check (sex in ('F', 'M')),
    birth_year int,
    language text not null,
    language_chosen boolean not null default false,
    state text not null check (state in ('LISTED', 'UNCONFIRMED', 'LEFT')),
    joined_on date not null,
    left_on date,
    supervisor_id uuid,
    check (state <> 'LEFT' or left_on is not null)
);
create index person_supervisor on people.person (supervisor_id) where supervisor_id is not null;
comment on column people.person.names_key is 'the set of name tokens, sorted, without titles and accents';
comment on column people.person.language_chosen is 'by the person: a staff list does not change it back';
comment on column people.person.left_on is 'the last day in service';
comment on column people.person.supervisor_id is 'empty: the head of the institution';

-- Identity numbers: only a keyed hash and the last three signs are kept, with their history.
create table people.identifier (
    person_id uuid not null references people.person,
    kind text not null,
    hash bytea not null,
    last3 text not null,
    valid_from date not null,
    valid_to date,
    primary key (kind, hash)
);
create index identifier_person on people.identifier (person_id);

create table people.contact (
    person_id uuid not null references people.person,
    kind text not null check (kind in ('phone', 'email')),
    value text not null,
    position int not null default 0,
    verified boolean not null default false,
    shared boolean not null default false,
    pending boolean not null default false,
    primary key (person_id, kind, value)
);
comment on column people.contact.shared is 'two or more people share it: no personal link may be sent there';
comment on column people.contact.pending is 'a file proposes it beside a verified one: not to be used before it is confirmed';

-- A row is a stretch of time in which a person did the same thing at the same place. Days are inclusive.
create table people.post (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person,
    institution_id uuid not null references people.institution,
    title text,
    unit text,
    job_level text,
    statute text,
    employment_type text,
    kind text not null default 'main',
    district text,
    main boolean not null,
    latest boolean not null,
    started_on date not null,
    ended_on date,
    ends_on date,
    check (main or not latest),
    check (ended_on is null or ended_on >= started_on)
);
create unique index post_latest on people.post (person_id) where latest;
create index post_person on people.post (person_id, started_on);
create index post_institution on people.post (institution_id) where latest;
comment on column people.post.main is 'the person was counted here in that time: at most one main post a day';
comment on column people.post.latest is 'the main post of today, or the last one of a person who left';
comment on column people.post.ended_on is 'the last day; empty while it lasts';
comment on column people.post.ends_on is 'the last day that the contract foresees';

-- Days on which a person is in another status than the first one of the country ("active"). Days are inclusive.
create table people.status_period (
    person_id uuid not null references people.person,
    status text not null references people.status,
    from_on date not null,
    until_on date,
    primary key (person_id, from_on),
    check (until_on is null or until_on >= from_on),
    constraint one_status_a_day exclude using gist (
        person_id with =, daterange(from_on, until_on, '[]') with &&)
);

create table people.responsibility (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person,
    role text not null,
    institution_id uuid not null references people.institution,
    from_on date not null,
    until_on date,
    given_by text not null,
    ended_by text
);
create index responsibility_person on people.responsibility (person_id);
create index responsibility_institution on people.responsibility (institution_id);
comment on column people.responsibility.until_on is 'the last day';

-- One row per person, with the main post and today's status. Who left keeps the last post and no longer counts.
create view people.report_person as
select p.id as person_id, p.staff_no, p.names, p.language, p.state, p.joined_on, p.left_on,
       m.institution_id, i.path as institution_path, i.kind as institution_kind,
       coalesce(i.district, m.district) as district,
       m.statute, m.job_level, m.kind as post_kind, m.started_on as post_started_on,
       coalesce(s.status, (select code from people.status where position = 0)) as status,
       p.state <> 'LEFT' and coalesce(k.counts, true) as counts,
       coalesce(k.pauses, false) as pauses
  from people.person p
  left join people.post m on m.person_id = p.id and m.latest
  left join people.institution i on i.id = m.institution_id
  left join people.status_period s on s.person_id = p.id
        and s.from_on <= (select (now() at time zone zone)::date from people.country)
        and (s.until_on is null or s.until_on >= (select (now() at time zone zone)::date from people.country))
  left join people.status k on k.code = s.status;

-- Main posts over time, days inclusive; until_on is empty while it lasts.
create view people.report_post_history as
select m.person_id, m.institution_id, i.path as institution_path,
       coalesce(i.district, m.district) as district,
       m.started_on as from_on, m.ended_on as until_on
  from people.post m
  join people.institution i on i.id = m.institution_id
 where m.main;

-- Every day in service is in exactly one row, days inclusive: the stored periods and the gaps between them.
create view people.report_status_history as
select person_id, status, k.counts, from_on, until_on
  from people.status_period
  join people.status k on k.code = status
union all
select p.id, first.code, first.counts, p.joined_on, p.left_on
  from people.person p
  cross join (select code, counts from people.status where position = 0) first
 where not exists (select 1 from people.status_period s where s.person_id = p.id)
union all
select g.person_id, first.code, first.counts, coalesce(g.from_on, p.joined_on), least(g.until_on, p.left_on)
  from (select person_id, null::date as from_on, min(from_on) - 1 as until_on
          from people.status_period
         group by person_id
        union all
        select person_id, coalesce(until_on + 1, 'infinity'),
               lead(from_on) over (partition by person_id order by from_on) - 1
          from people.status_period) g
  join people.person p on p.id = g.person_id
  cross join (select code, counts from people.status where position = 0) first
 where coalesce(g.from_on, p.joined_on) <= coalesce(g.until_on, 'infinity')
   and coalesce(g.from_on, p.joined_on) <= coalesce(p.left_on, 'infinity')
   and g.from_on is distinct from 'infinity';

create view people.report_institution as
select id as institution_id, parent_id, path, kind, names, district, code
  from people.institution;
