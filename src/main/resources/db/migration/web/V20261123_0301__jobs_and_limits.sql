create schema web;

-- Mass work and how far it is; the person is an id of people, the file one of border.
create table web.job (
    id uuid primary key default uuidv7(),
    kind text not null,
    started_by uuid not null,
    subject text not null,
    state text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED')),
    done bigint not null default 0,
    total bigint not null default 0,
    started_at timestamptz not null,
    changed_at timestamptz not null,
    result_file uuid,
    failure text
);

-- The table of Bucket4j (its own names): how often something was tried, under a hash of whose tries they are.
create table web.limit_bucket (
    id text primary key,
    state bytea,
    expires_at bigint
);
create index limit_bucket_expires_at on web.limit_bucket (expires_at);
