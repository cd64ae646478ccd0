-- A final that is taken along belongs to the phone that took it, until it is handed in or brought back.
alter table assessment.attempt
    add column device_id uuid,
    add column along_until timestamptz,
    add check ((device_id is null) = (along_until is null));
comment on column assessment.attempt.device_id is 'the phone on which it is answered, or was; null for a final that is answered online';
comment on column assessment.attempt.along_until is 'what arrives later is not marked, but kept for handing in online';

create table assessment.phone_act (
    id uuid primary key,
    attempt_id uuid not null references assessment.attempt (id),
    question smallint not null check (question >= 0),
    value text not null,
    seq bigint not null,
    device_at timestamptz not null,
    received_at timestamptz not null,
    signed boolean not null
);
create index on assessment.phone_act (attempt_id);
comment on table assessment.phone_act is
    'append-only: one act in a final that was taken along, under the id that the phone gave it; question 0 is handing in';
comment on column assessment.phone_act.value is 'the fields of the question as they were filled in; for handing in, how many answers were given';
