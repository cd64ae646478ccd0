-- A sitting is a supervised check in a room. It stands apart from finals: nothing here changes an attempt.
create table assessment.sitting (
    id uuid primary key default uuidv7(),
    course_id uuid not null,
    version_id uuid not null,
    institution_id uuid not null references people.institution (id),
    room text not null,
    starts_at timestamptz not null,
    languages text[] not null,
    minutes smallint not null,
    out_of smallint not null,
    cut smallint not null,
    made_by uuid not null,
    made_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    code text unique,
    code_until timestamptz,
    check ((code is null) = (code_until is null)),
    check (closed_at is null or code is null)
);
comment on table assessment.sitting is 'a supervised check in a room; open from opened_at to closed_at';
comment on column assessment.sitting.languages is 'in which papers are printed; on a device every language can be read';
comment on column assessment.sitting.cut is 'per cent that must be right, the same as at the final when the sitting was planned';
comment on column assessment.sitting.code is 'of the room, on the screen of who runs it; valid for minutes';
create index sitting_place on assessment.sitting (institution_id, starts_at);

create table assessment.seat (
    id uuid primary key default uuidv7(),
    sitting_id uuid not null references assessment.sitting (id),
    person_id uuid not null references people.person (id),
    reason text not null check (reason in ('RANDOM', 'RISK', 'CHOSEN')),
    ticket text,
    sheet text unique,
    drawn_at timestamptz,
    begun_at timestamptz,
    until_at timestamptz,
    finished_at timestamptz,
    identity_checked_at timestamptz,
    absent boolean not null default false,
    incident text,
    paper boolean not null default false,
    score numeric(6, 2),
    passed boolean,
    marked_at timestamptz,
    unique (sitting_id, person_id),
    check ((marked_at is null) = (score is null) and (marked_at is null) = (passed is null))
);
comment on table assessment.seat is 'one person on the list of a sitting, and how it went';
comment on column assessment.seat.ticket is 'the person''s own, for this room alone; gone when the sitting is closed';
comment on column assessment.seat.sheet is 'code of the answer sheet on paper; null until one is printed';
comment on column assessment.seat.paper is 'two people entered the same sheet: it counts instead of what came from a device';
create unique index seat_ticket on assessment.seat (sitting_id, ticket);
create index seat_person on assessment.seat (person_id);

create table assessment.seat_item (
    seat_id uuid not null references assessment.seat (id),
    position smallint not null,
    item_id uuid not null,
    option_order text not null,
    seed bigint,
    key text,
    primary key (seat_id, position)
);
comment on table assessment.seat_item is 'append-only: what was drawn for a seat';

-- Each answer is a row: the last one in time counts, a late one is kept beside it.
create table assessment.seat_response (
    id bigint generated always as identity primary key,
    seat_id uuid not null,
    position smallint not null,
    choice text not null,
    language text not null,
    paper boolean not null default false,
    answered_at timestamptz not null,
    request_id uuid not null,
    unique (seat_id, position, request_id),
    foreign key (seat_id, position) references assessment.seat_item (seat_id, position)
);
comment on table assessment.seat_response is 'append-only: an answer that is sent again is the same row';

create table assessment.seat_time (
    id bigint generated always as identity primary key,
    seat_id uuid not null references assessment.seat (id),
    minutes smallint not null check (minutes > 0),
    reason text not null,
    given_by uuid not null,
    given_at timestamptz not null
);
comment on table assessment.seat_time is 'append-only: more time that somebody was given, and why';
create index seat_time_seat on assessment.seat_time (seat_id);

-- What a device in the room holds; only the hash is kept.
create table assessment.seat_session (
    token_hash text primary key,
    seat_id uuid not null references assessment.seat (id),
    begun_at timestamptz not null,
    until_at timestamptz not null,
    ended_at timestamptz
);
create index seat_session_seat on assessment.seat_session (seat_id);

create table assessment.sheet_entry (
    seat_id uuid not null references assessment.seat (id),
    round smallint not null check (round between 1 and 3),
    answers text[] not null,
    entered_by uuid not null,
    entered_at timestamptz not null,
    primary key (seat_id, round),
    unique (seat_id, entered_by)
);
comment on table assessment.sheet_entry is 'append-only: what somebody read from an answer sheet; the third look decides between two';
comment on column assessment.sheet_entry.answers is 'by question: letters as they stand on the sheet, a number, or nothing';

-- What somebody was shown, whoever asked: neither a final nor a sitting asks it again soon.
create view assessment.shown_item as
select a.person_id, a.course_id, d.item_id, a.opened_at as shown_at
  from assessment.attempt a
  join assessment.attempt_item d on d.attempt_id = a.id
union all
select s.person_id, t.course_id, d.item_id, s.drawn_at
  from assessment.seat s
  join assessment.sitting t on t.id = s.sitting_id
  join assessment.seat_item d on d.seat_id = s.id;
comment on view assessment.shown_item is 'one row for each item that was drawn for a person, at a final or in a sitting';
