create extension if not exists ltree;
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;

create schema jobs;

-- The table of db-scheduler (its own names): one row per job that is due or running.
create table jobs.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_execution_time on jobs.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on jobs.scheduled_task (last_heartbeat);

-- The table of Spring Modulith (its own names): events that a listener has still to hear.
create table jobs.event_publication (
    id uuid not null primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_by_listener on jobs.event_publication (listener_id, md5(serialized_event));
create index event_publication_open on jobs.event_publication (publication_date) where completion_date is null;
