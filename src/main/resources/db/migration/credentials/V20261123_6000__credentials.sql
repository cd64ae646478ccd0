create schema credentials;

-- The place of a credential in the published status lists: list = number / 131072, bit = number % 131072.
create sequence credentials.status_number as bigint minvalue 0 start 0;

-- A proof that we issued. It names course and version without a foreign key, as learning does and for the same reason.
create table credentials.credential (
    id uuid primary key default uuidv7(),
    token text not null unique check (token ~ '^[A-Za-z0-9_-]{22}$'),
    code text not null unique,
    person_id uuid not null references people.person,
    course_id uuid not null,
    version_id uuid not null,
    names text not null,
    language text not null,
    issued_on date not null,
    valid_until date not null,
    issued_at timestamptz not null,
    status_number bigint not null unique,
    kid text not null,
    jwt text not null,
    slip text not null,
    unique (person_id, version_id)
);
comment on table credentials.credential is 'append-only: what was signed stays as it was signed';
comment on column credentials.credential.token is '128 random bits in base64url: part of the address that checks it';
comment on column credentials.credential.code is 'short, for typing: country, AI, seven random signs and a check sign';
comment on column credentials.credential.names is 'as on the credential; never changes with the staff list';
comment on column credentials.credential.valid_until is 'the last day';
comment on column credentials.credential.kid is 'thumbprint of the key that signed';
comment on column credentials.credential.jwt is 'Open Badges 3.0 as signed';
comment on column credentials.credential.slip is 'the few lines of the square code, sealed';

-- The same proof in another language: same token, code, dates and place in the status list.
create table credentials.translation (
    credential_id uuid not null references credentials.credential,
    language text not null,
    made_at timestamptz not null,
    kid text not null,
    jwt text not null,
    primary key (credential_id, language)
);
comment on table credentials.translation is 'append-only: what was signed stays as it was signed';

create table credentials.revocation (
    credential_id uuid primary key references credentials.credential,
    reason text not null,
    revoked_at timestamptz not null,
    revoked_by uuid not null
);
comment on table credentials.revocation is 'append-only: a revoked credential stays revoked; the person gets a new one';

create view credentials.report_credential as
select c.id as credential_id, c.person_id, c.course_id, c.code, c.issued_on, c.valid_until, r.revoked_at
  from credentials.credential c
  left join credentials.revocation r on r.credential_id = c.id;
comment on view credentials.report_credential is 'one row per credential; valid_until is the last day';
