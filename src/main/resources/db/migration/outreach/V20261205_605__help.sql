-- What does not work, said by anybody on any page.
create table outreach.problem (
    id uuid primary key default uuidv7(),
    said text not null,
    page text not null,
    language text not null,
    person_id uuid,
    contact text,
    reported_at timestamptz not null,
    answer text,
    settled_by uuid,
    settled_at timestamptz
);
create index problem_open on outreach.problem (reported_at) where settled_at is null;
create index problem_person on outreach.problem (person_id) where person_id is not null;
comment on column outreach.problem.page is 'its address; of somebody who was not signed in only the first part, because the rest may be a secret';
comment on column outreach.problem.contact is 'how somebody who was not signed in wants to be answered; deleted 90 days after the report';

-- What a person asks the coordinators of their institution.
create table outreach.question (
    id uuid primary key default uuidv7(),
    person_id uuid not null,
    course_id uuid,
    asked text not null,
    asked_at timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
    answer text,
    answered_by uuid,
    answered_at timestamptz
);
create index question_open on outreach.question (asked_at) where state = 'OPEN';
create index question_person on outreach.question (person_id, asked_at);

-- Question and answer in other words, for everybody; public only after somebody else has looked at them.
create table outreach.answer (
    id uuid primary key default uuidv7(),
    question_id uuid unique references outreach.question (id) on delete set null,
    course_id uuid,
    language text not null,
    asked text not null,
    answer text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'PUBLIC', 'REFUSED')),
    decided_by uuid,
    decided_at timestamptz,
    words tsvector not null
        generated always as (to_tsvector(courses.report_grammar(language), asked || ' ' || answer)) stored,
    check (decided_by is null or decided_by <> written_by)
);
create index answer_words on outreach.answer using gin (words) where state = 'PUBLIC';

create table outreach.answer_mark (
    answer_id uuid not null references outreach.answer (id) on delete cascade,
    person_id uuid not null,
    helped boolean not null,
    primary key (answer_id, person_id)
);
