-- Machines that write people one by one. A source lives longer than its tokens.
create table people.scim_token (
    id uuid primary key default uuidv7(),
    request_id uuid not null unique,
    source text not null check (source ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
    institution_id uuid not null references people.institution,
    writes boolean not null,
    hash bytea not null,
    made_by uuid not null references people.person,
    made_at timestamptz not null,
    expires_on date not null,
    revoked_by uuid references people.person,
    revoked_at timestamptz,
    last_used_at timestamptz,
    many_leave_on date,
    check ((revoked_by is null) = (revoked_at is null))
);
comment on column people.scim_token.request_id is 'of the form, so that a form sent twice makes one token';
comment on column people.scim_token.institution_id is 'the top of the subtree that it reaches';
comment on column people.scim_token.hash is 'SHA-256 of the secret part, which is shown once and not kept';
comment on column people.scim_token.expires_on is 'the last day on which it opens the door';
comment on column people.scim_token.last_used_at is 'to a few minutes';
comment on column people.scim_token.many_leave_on is 'the day on which a second official lets more people leave than one source may take away';

-- What a source calls a person, and whom it took away.
create table people.scim_link (
    source text not null,
    person_id uuid not null references people.person,
    external_id text,
    removed_at timestamptz,
    primary key (source, person_id)
);
create unique index scim_link_external_id on people.scim_link (source, external_id);
create index scim_link_person on people.scim_link (person_id);
comment on column people.scim_link.removed_at is 'the source deleted the person, who therefore left; it does not see them until they come back';

-- One row is written while somebody waits: what a list of the nation may look for among all has to be found at once.
create index contact_any_value on people.contact (value);
create index contact_shared on people.contact (kind, value) where shared;
create index person_names_key on people.person (names_key);
create index roster_batch_applied on people.roster_batch (applied_at);
