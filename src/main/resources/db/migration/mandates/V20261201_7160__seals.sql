-- Events are found by their number when they are sealed or handed out; a small index, since they lie in its order.
create index duty_event_number on mandates.duty_event using brin (seq) with (pages_per_range = 16);

-- An event as a line of a table: what is sealed, and what an export holds.
create function mandates.event_line(e mandates.duty_event) returns text language sql stable parallel safe as $$
    select concat_ws(',', e.seq, e.duty_id, e.person_id, e.course_id, e.mandate_id, e.kind, e.happened_on, e.recorded_on,
                     to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                     coalesce(e.recorded_by::text, ''), e.state, coalesce(e.state_before, ''), e.due_on,
                     coalesce(e.due_before::text, ''), e.counts::text, coalesce(e.counts_before::text, ''), e.institution_id,
                     coalesce(e.institution_before::text, ''), coalesce(e.instrument_id::text, ''),
                     coalesce(e.mandate_version_id::text, ''),
                     '"' || replace(coalesce(e.reason, ''), '"', '""') || '"',
                     '"' || replace(array_to_string(coalesce(e.facts, '{}'), '|', ''), '"', '""') || '"')
$$;
comment on function mandates.event_line is
    'its columns are a promise: seals were made over this text, and whoever verifies an export reads it';

-- A chain over the ledger: each seal covers the events after the one before, and its hash.
create table mandates.ledger_seal (
    number bigint primary key,
    first_seq bigint not null,
    last_seq bigint not null unique,
    events bigint not null,
    previous text not null,
    hash text not null,
    sealed_at timestamptz not null,
    check (first_seq <= last_seq)
);
comment on table mandates.ledger_seal is 'append-only: who changes a sealed event would have to change every later seal';

-- The bundles that were handed out.
create table mandates.ledger_export (
    id uuid primary key default uuidv7(),
    events bigint not null,
    head text not null,
    file_id uuid not null references border.file,
    sha256 text not null,
    made_at timestamptz not null,
    made_by uuid not null
);
comment on table mandates.ledger_export is 'append-only: who took the ledger out, and with which head';
