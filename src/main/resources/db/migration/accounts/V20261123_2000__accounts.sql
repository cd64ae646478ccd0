create schema accounts;

-- Who has chosen a password. The version rises when every sign-in of the person must end.
create table accounts.account (
    person_id uuid primary key references people.person,
    password_hash text,
    session_version int not null default 1,
    activated_at timestamptz not null,
    last_sign_in_at timestamptz
);
comment on column accounts.account.password_hash is 'Argon2id; empty: no sign-in before a new code is used';

-- The one code with which a person may choose a password: a newer one takes the place of the older.
create table accounts.activation_code (
    person_id uuid primary key references people.person,
    hash bytea not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    made_by text not null
);
comment on column accounts.activation_code.hash is 'keyed, the key is not in the database';
comment on column accounts.activation_code.made_by is 'the key of a person, or system: and the name of a job';

-- Sign-ins that were ended by sign-out before they ran out.
create table accounts.ended_sign_in (
    sign_in uuid primary key,
    ended_at timestamptz not null
);
create index ended_sign_in_ended on accounts.ended_sign_in (ended_at);

-- Tries since the last right one, by door and by what was typed, whether such a person exists or not.
create table accounts.door_lock (
    door text not null,
    subject bytea not null,
    failed int not null,
    tried_at timestamptz not null,
    locked_until timestamptz,
    primary key (door, subject)
);
create index door_lock_tried on accounts.door_lock (tried_at);
comment on column accounts.door_lock.subject is 'keyed hash of the staff number as typed';

create view accounts.report_sign_in as
select person_id, activated_at, last_sign_in_at
  from accounts.account;
