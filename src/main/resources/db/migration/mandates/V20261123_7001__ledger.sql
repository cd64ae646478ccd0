create schema mandates;

-- The letters, orders and laws that mandates rest on. A mistake is mended by a new row that supersedes the old one.
create table mandates.instrument (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('LETTER', 'ORDER', 'LAW')),
    number text not null,
    title text not null,
    issuer_id uuid,
    issuer_text text,
    issued_on date not null,
    legal_basis text,
    supersedes_id uuid references mandates.instrument,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check (num_nonnulls(issuer_id, issuer_text) = 1)
);
create unique index instrument_once on mandates.instrument
    (kind, lower(number), issued_on, coalesce(issuer_id::text, lower(issuer_text)));
comment on table mandates.instrument is 'append-only: what a duty rested on is never rewritten';

create table mandates.instrument_scan (
    id uuid primary key default uuidv7(),
    instrument_id uuid not null references mandates.instrument,
    file_id uuid not null references border.file,
    sha256 text not null,
    media_type text not null,
    bytes bigint not null,
    added_at timestamptz not null,
    added_by uuid not null
);
create index instrument_scan_instrument on mandates.instrument_scan (instrument_id);
comment on table mandates.instrument_scan is 'append-only: a better scan is a further row';

create table mandates.mandate (
    id uuid primary key default uuidv7(),
    created_at timestamptz not null,
    created_by uuid not null
);
comment on table mandates.mandate is 'append-only: only the identity; what it says is in its versions';

-- What the programme office is still writing; gone when it is published.
create table mandates.mandate_draft (
    mandate_id uuid primary key references mandates.mandate,
    names jsonb not null,
    instrument_id uuid references mandates.instrument,
    course_ids uuid[] not null,
    audience jsonb not null,
    due jsonb not null,
    changed_at timestamptz not null,
    changed_by uuid not null
);

create table mandates.mandate_version (
    id uuid primary key default uuidv7(),
    mandate_id uuid not null references mandates.mandate,
    number int not null,
    cause text not null check (cause in ('FIRST', 'EXTENSION', 'CHANGE')),
    names jsonb not null,
    instrument_id uuid not null references mandates.instrument,
    audience jsonb not null,
    due jsonb not null,
    extension jsonb,
    published_on date not null,
    published_at timestamptz not null,
    published_by uuid not null,
    unique (mandate_id, number)
);
comment on table mandates.mandate_version is 'append-only: a version never changes once it is published';
comment on column mandates.mandate_version.extension is 'how the open duties of the version before move: to a date or by days';

create table mandates.mandate_course (
    mandate_version_id uuid not null references mandates.mandate_version,
    course_id uuid not null,
    position int not null,
    primary key (mandate_version_id, course_id)
);
comment on table mandates.mandate_course is 'append-only: part of its version';

-- The mass work that a version asks for; done once, however often it is started.
create table mandates.version_work (
    mandate_version_id uuid primary key references mandates.mandate_version,
    job_id uuid,
    duties bigint not null default 0,
    done_at timestamptz
);

-- One row per obligation: a projection of its events, written in one statement with them.
-- No foreign keys on the two big tables: their rows are made by selects over the tables they would point to,
-- and a check per row would double the time in which a nation gets its duties.
create table mandates.duty (
    id uuid primary key default uuidv7(),
    mandate_id uuid not null,
    person_id uuid not null,
    course_id uuid not null,
    institution_id uuid not null,
    due_on date not null,
    state text not null check (state in ('OPEN', 'PAUSED', 'EXEMPT', 'MET', 'LAPSED')),
    counts boolean not null,
    assigned_on date not null,
    met_on date,
    paused_on date,
    unique (person_id, mandate_id, course_id),
    check ((state = 'PAUSED') = (paused_on is not null)),
    check ((state = 'MET') = (met_on is not null))
) with (fillfactor = 85);
comment on column mandates.duty.institution_id is 'the institution that the duty is reported under: the main post';
comment on column mandates.duty.counts is
    'in the denominator: false while exempt, lapsed, paused by a status that does not count, or when the person left';

create table mandates.duty_event (
    seq bigint generated always as identity,
    duty_id uuid not null,
    person_id uuid not null,
    course_id uuid not null,
    mandate_id uuid not null,
    kind text not null check (kind in ('ASSIGNED', 'EXTENDED', 'MOVED', 'PAUSED', 'RESUMED', 'EXEMPTED', 'MET',
                                       'LAPSED', 'REOPENED', 'LEFT', 'RETURNED')),
    happened_on date not null,
    recorded_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    state text not null,
    state_before text,
    due_on date not null,
    due_before date,
    counts boolean not null,
    counts_before boolean,
    institution_id uuid not null,
    institution_before uuid,
    instrument_id uuid,
    mandate_version_id uuid,
    reason text,
    facts text[],
    primary key (duty_id, seq),
    check (num_nulls(state_before, due_before, counts_before, institution_before) in (0, 4))
);
comment on table mandates.duty_event is 'append-only: the ledger; each row says how the duty stood before and after';
comment on column mandates.duty_event.recorded_on is 'the day in the country on which it was written down: "as of" reads this';
comment on column mandates.duty_event.happened_on is 'the day in life it is about, e.g. the day the course was completed';
comment on column mandates.duty_event.state_before is 'empty in the first event of a duty only, like the other ..._before';
comment on column mandates.duty_event.facts is
    'what the rule looked at when the duty was given: outcome, institution kind, statute, job level, language, status, joined on, post started on';

-- How many duties stand how, now. Changes in the statement that changes the duty.
create table mandates.duty_count (
    institution_id uuid not null,
    course_id uuid not null,
    mandate_id uuid not null,
    state text not null,
    due_on date not null,
    counts boolean not null,
    people bigint not null,
    primary key (institution_id, course_id, mandate_id, state, due_on, counts)
) with (fillfactor = 70);

-- By how much those numbers changed on each day. Changes in the statement that writes the event.
create table mandates.duty_day (
    recorded_on date not null,
    institution_id uuid not null,
    course_id uuid not null,
    mandate_id uuid not null,
    state text not null,
    due_on date not null,
    counts boolean not null,
    people bigint not null,
    primary key (recorded_on, institution_id, course_id, mandate_id, state, due_on, counts)
) with (fillfactor = 70);

create function mandates.count_given() returns trigger language plpgsql as $$
begin
    insert into mandates.duty_count as c
    select institution_id, course_id, mandate_id, state, due_on, counts, count(*)
      from given
     group by 1, 2, 3, 4, 5, 6
     order by 1, 2, 3, 4, 5, 6
    on conflict (institution_id, course_id, mandate_id, state, due_on, counts)
    do update set people = c.people + excluded.people;
    return null;
end
$$;

create function mandates.count_changed() returns trigger language plpgsql as $$
begin
    insert into mandates.duty_count as c
    select institution_id, course_id, mandate_id, state, due_on, counts, sum(change)
      from (select institution_id, course_id, mandate_id, state, due_on, counts, 1 as change from now_is
            union all
            select institution_id, course_id, mandate_id, state, due_on, counts, -1 from was) as both_sides
     group by 1, 2, 3, 4, 5, 6
    having sum(change) <> 0
     order by 1, 2, 3, 4, 5, 6
    on conflict (institution_id, course_id, mandate_id, state, due_on, counts)
    do update set people = c.people + excluded.people;
    return null;
end
$$;

create function mandates.count_gone() returns trigger language plpgsql as $$
begin
    insert into mandates.duty_count as c
    select institution_id, course_id, mandate_id, state, due_on, counts, -count(*)
      from gone
     group by 1, 2, 3, 4, 5, 6
     order by 1, 2, 3, 4, 5, 6
    on conflict (institution_id, course_id, mandate_id, state, due_on, counts)
    do update set people = c.people + excluded.people;
    return null;
end
$$;

create function mandates.count_day() returns trigger language plpgsql as $$
begin
    insert into mandates.duty_day as d
    select recorded_on, institution_id, course_id, mandate_id, state, due_on, counts, sum(change)
      from (select recorded_on, institution_id, course_id, mandate_id, state, due_on, counts, 1 as change
              from written
            union all
            select recorded_on, institution_before, course_id, mandate_id, state_before, due_before, counts_before, -1
              from written
             where state_before is not null) as both_sides
     group by 1, 2, 3, 4, 5, 6, 7
    having sum(change) <> 0
     order by 1, 2, 3, 4, 5, 6, 7
    on conflict (recorded_on, institution_id, course_id, mandate_id, state, due_on, counts)
    do update set people = d.people + excluded.people;
    return null;
end
$$;

create trigger duty_given after insert on mandates.duty
    referencing new table as given for each statement execute function mandates.count_given();
create trigger duty_changed after update on mandates.duty
    referencing old table as was new table as now_is for each statement execute function mandates.count_changed();
create trigger duty_gone after delete on mandates.duty
    referencing old table as gone for each statement execute function mandates.count_gone();
create trigger event_written after insert on mandates.duty_event
    referencing new table as written for each statement execute function mandates.count_day();

-- What the nightly recount found.
create table mandates.recount (
    counted_at timestamptz primary key,
    duties bigint not null,
    differences bigint not null
);
comment on table mandates.recount is 'append-only: what each recount found';
