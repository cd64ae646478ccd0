-- The files of results that went back to the HR system.
create table credentials.return_file (
    id uuid primary key default uuidv7(),
    from_on date not null,
    until_on date not null,
    results bigint not null,
    unmatched bigint not null,
    file_id uuid not null references border.file,
    sha256 text not null,
    made_at timestamptz not null,
    made_by uuid not null,
    check (from_on <= until_on)
);
comment on table credentials.return_file is 'append-only: which results were handed over when, and by whom';
create index return_file_made on credentials.return_file (made_at);
-- Results are read by the day of their signature or of their revocation.
create index credential_issued on credentials.credential (issued_at);
create index revocation_revoked on credentials.revocation (revoked_at);
