-- How those whom a list changed stood before, so that the list can be taken back; kept for seven days.
create table people.roster_before (
    batch_id uuid not null references people.roster_batch,
    person_id uuid not null references people.person,
    joined boolean not null default false,
    person jsonb,
    posts jsonb not null default '[]',
    statuses jsonb not null default '[]',
    identifiers jsonb not null default '[]',
    contacts jsonb not null default '[]',
    after bigint not null,
    intact boolean,
    primary key (batch_id, person_id),
    check (joined or person is not null)
);
comment on column people.roster_before.joined is 'the list brought this person: nothing was known before';
comment on column people.roster_before.after is 'a sum over all that was known right after the list took effect';
comment on column people.roster_before.intact is
    'worked out when a list is taken back: false when something changed since, or would clash with what came later';

-- The wish to take a list back, and what became of it.
create table people.roster_undo (
    id uuid primary key default uuidv7(),
    batch_id uuid not null references people.roster_batch,
    state text not null check (state in ('HELD', 'RUNNING', 'DONE', 'WITHDRAWN', 'FAILED')),
    reason text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    needs_second boolean not null,
    confirmed_by text,
    job_id uuid,
    done_at timestamptz,
    check (state <> 'DONE' or done_at is not null),
    check (state not in ('RUNNING', 'DONE') or not needs_second or confirmed_by is not null)
);
create unique index roster_undo_once on people.roster_undo (batch_id) where state in ('HELD', 'RUNNING', 'DONE');
create index roster_undo_batch on people.roster_undo (batch_id);
comment on table people.roster_undo is 'its id stands for a batch in roster_change: who hears of lists hears of this as of one';

alter table people.roster_batch drop constraint roster_batch_state_check;
alter table people.roster_batch add constraint roster_batch_state_check check (state in
    ('UPLOADED', 'CHECKING', 'REFUSED', 'ASKED', 'CHECKED', 'HELD', 'APPLYING', 'APPLIED', 'TAKEN_BACK', 'DROPPED'));
alter table people.roster_batch add column taken_back_at timestamptz;
