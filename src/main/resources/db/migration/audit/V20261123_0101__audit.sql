create schema audit;

-- One chain of hashes a month; the application's user may only insert and read.
create table audit.entry (
    month date not null,
    number bigint not null,
    at timestamptz not null,
    actor text not null,
    kind text not null,
    subject text not null,
    details jsonb not null,
    previous text not null,
    hash text not null,
    primary key (month, number)
);
comment on table audit.entry is 'append-only: who did what, each entry chained to the one before';
create index entry_subject on audit.entry (subject, at);
create index entry_actor on audit.entry (actor, at);
