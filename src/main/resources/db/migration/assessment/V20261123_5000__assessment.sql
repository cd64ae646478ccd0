create schema assessment;

-- The items of one published version. A correction of wording keeps what was passed before; a material change does not.
create table assessment.bank (
    version_id uuid primary key references courses.version (id),
    course_id uuid not null,
    number int not null,
    change_class text not null,
    original text not null,
    loaded_at timestamptz not null
);
comment on table assessment.bank is 'append-only: a version''s items are loaded once and never change';
comment on column assessment.bank.number is 'of the version, counted from 1 for each course';
comment on column assessment.bank.original is 'the language the items were written in first';
create index bank_course on assessment.bank (course_id, number);

create table assessment.item (
    id uuid primary key default uuidv7(),
    version_id uuid not null references assessment.bank (version_id),
    code text not null,
    outcome text not null,
    level smallint not null,
    class text not null,
    kind text not null,
    key text not null,
    letters text not null,
    author text not null,
    source text not null,
    review_by date not null,
    unique (version_id, code)
);
comment on table assessment.item is 'append-only: part of a published version';
comment on column assessment.item.code is 'the author''s name for the item, the same from version to version';
comment on column assessment.item.letters is 'the options, e.g. abcd';
comment on column assessment.item.key is 'the right option; no page shows it before the attempt is closed';

create table assessment.item_text (
    item_id uuid not null references assessment.item (id),
    language text not null,
    review text not null check (review in ('reviewed', 'draft')),
    stem text not null,
    options jsonb not null,
    primary key (item_id, language)
);
comment on table assessment.item_text is 'append-only: part of a published version';
comment on column assessment.item_text.stem is 'paragraphs and lists as written; escaped where it is shown';
comment on column assessment.item_text.options is 'by letter: text, and why it is right or wrong';

-- How often an item was shown; it steers the draw and may miss a few of the same moment.
create table assessment.item_exposure (
    item_id uuid primary key references assessment.item (id),
    shown bigint not null default 0
) with (fillfactor = 50);

-- Facts about persons. They name versions and items without a foreign key: every learner of a deadline day would
-- lock the same few parent rows, which never change and are never deleted.

create table assessment.attempt (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person (id),
    course_id uuid not null,
    version_id uuid not null,
    number int not null,
    language text not null,
    opened_at timestamptz not null,
    out_of smallint not null,
    cut smallint not null,
    closed_at timestamptz,
    score smallint,
    passed boolean,
    retake_from timestamptz,
    unique (person_id, course_id, number),
    check ((closed_at is null) = (score is null) and (closed_at is null) = (passed is null))
) with (fillfactor = 80);
comment on column assessment.attempt.cut is 'per cent that must be right, as it was when the attempt was opened';
comment on column assessment.attempt.language is 'of the page on which it was opened; each response has its own';
comment on column assessment.attempt.retake_from is 'when a person who did not pass may try again';
create unique index attempt_open on assessment.attempt (person_id, course_id) where closed_at is null;

create table assessment.attempt_item (
    attempt_id uuid not null references assessment.attempt (id),
    position smallint not null,
    item_id uuid not null,
    option_order text not null,
    primary key (attempt_id, position)
);
comment on table assessment.attempt_item is 'append-only: what was drawn for an attempt';
comment on column assessment.attempt_item.option_order is 'letters of the options from top to bottom';

create table assessment.response (
    attempt_id uuid not null,
    position smallint not null,
    choice text not null,
    language text not null,
    answered_at timestamptz not null,
    request_id uuid not null,
    earlier_requests uuid[],
    primary key (attempt_id, position),
    foreign key (attempt_id, position) references assessment.attempt_item (attempt_id, position)
) with (fillfactor = 80);
comment on column assessment.response.choice is 'letter of the option';
comment on column assessment.response.language is 'of the text that was read';
comment on column assessment.response.request_id is 'of the form that was sent; sent again, it changes nothing';

create view assessment.report_attempt as
select id as attempt_id, person_id, course_id, version_id, number, opened_at, closed_at, score, out_of, cut, passed
  from assessment.attempt;
comment on view assessment.report_attempt is 'one row per attempt at a final, open ones without score';
