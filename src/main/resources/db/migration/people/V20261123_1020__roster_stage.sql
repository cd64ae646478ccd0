-- The rows of lists that are being checked. Unlogged: after a crash of the server they are read from the file again.
create unlogged table people.roster_row (
    batch_id uuid not null,
    row_no int not null,
    staff_no text,
    id_kind text,
    id_hash bytea,
    id_last3 text,
    names text not null,
    names_key text not null,
    names_alt text,
    sex text,
    birth_year int,
    language text,
    phones text[] not null,
    emails text[] not null,
    institution_id uuid,
    title text,
    unit text,
    job_level text,
    statute text,
    employment_type text,
    kind text,
    district text,
    starts_on date,
    ends_on date,
    status text,
    status_until date,
    supervisor_no text,
    broken boolean not null,
    found text[],
    primary key (batch_id, row_no)
);
comment on column people.roster_row.found is 'problem, column and value in turn';

-- What each row means, compared with what is known. A person who is missing in the file has a row without number.
create unlogged table people.roster_match (
    batch_id uuid not null,
    row_no int,
    person_id uuid not null,
    place int not null,
    verdict text not null,
    known boolean not null,
    person_differs boolean not null default false,
    post_differs boolean not null default false,
    status_differs boolean not null default false,
    number_differs boolean not null default false,
    starts_on date,
    check (row_no is not null or verdict = 'UNCONFIRMED')
);
create index roster_match_row on people.roster_match (batch_id, row_no);
comment on column people.roster_match.place is '1: the main post; others are further posts of the same person';
comment on column people.roster_match.starts_on is 'the day from which the post counts';

-- What is wrong with which row; stays after the rows are gone.
create table people.roster_finding (
    batch_id uuid not null references people.roster_batch,
    row_no int not null,
    problem text not null,
    column_key text,
    value text not null,
    stops boolean not null,
    compared boolean not null
);
create index roster_finding_problem on people.roster_finding (batch_id, problem, row_no);
create index roster_finding_row on people.roster_finding (batch_id, row_no);
comment on column people.roster_finding.compared is 'found by comparing with other rows and with what is known';

-- Institutions that would lose more of their people than a mistake in a file may take away unseen.
create table people.roster_loss (
    batch_id uuid not null references people.roster_batch,
    institution_id uuid not null references people.institution,
    people int not null,
    lost int not null,
    primary key (batch_id, institution_id)
);

alter table people.roster_batch
    add column columns jsonb not null default '{}',
    add column ignored text[] not null default '{}',
    add column language text not null default 'en',
    add column refusal_detail text,
    add column staged int not null default 0;

alter table people.roster_change drop constraint roster_change_change_check;
alter table people.roster_change add constraint roster_change_change_check
    check (change in ('JOINED', 'MOVED', 'LEFT', 'RETURNED', 'STATUS', 'CHANGED', 'UNCONFIRMED'));

-- Two persons who may be one; somebody decides, nothing is merged by itself.
create table people.likeness (
    id uuid primary key default uuidv7(),
    first_id uuid not null references people.person,
    second_id uuid not null references people.person,
    by_phone boolean not null,
    by_birth_year boolean not null,
    found_at timestamptz not null,
    batch_id uuid,
    decision text check (decision in ('SAME', 'DIFFERENT')),
    decided_by text,
    decided_at timestamptz,
    unique (first_id, second_id),
    check (first_id < second_id),
    check ((decision is null) = (decided_by is null))
);
create index likeness_open on people.likeness (found_at) where decision is null;
create index likeness_second on people.likeness (second_id);
