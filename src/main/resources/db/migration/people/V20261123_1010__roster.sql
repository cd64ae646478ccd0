-- One uploaded staff list, from the check to its effect.
create table people.roster_batch (
    id uuid primary key default uuidv7(),
    file_id uuid not null,
    file_name text not null,
    sha256 text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    scope text[] not null,
    state text not null check (state in ('UPLOADED', 'CHECKING', 'REFUSED', 'CHECKED', 'HELD', 'APPLYING', 'APPLIED', 'DROPPED')),
    refusal text,
    encoding text,
    delimiter text,
    extract_on date,
    counts jsonb not null default '{}',
    job_id uuid,
    checked_at timestamptz,
    asked_by text,
    confirmed_by text,
    reason text,
    applied_at timestamptz,
    applied_on date,
    result_file_id uuid
);
create index roster_batch_sha256 on people.roster_batch (sha256);
create index roster_batch_uploaded_at on people.roster_batch (uploaded_at);

-- What a batch did to whom; feeds the events about mass work.
create table people.roster_change (
    batch_id uuid not null,
    person_id uuid not null,
    change text not null check (change in ('JOINED', 'MOVED', 'LEFT', 'RETURNED', 'STATUS', 'UNCONFIRMED')),
    primary key (batch_id, person_id, change)
);
create index roster_change_person on people.roster_change (person_id);

create view people.report_roster_change as
select batch_id, person_id, change from people.roster_change where change <> 'UNCONFIRMED';
