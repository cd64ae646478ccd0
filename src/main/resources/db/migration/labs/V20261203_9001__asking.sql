-- Requests that learners let others read, without a name, and what these say about them.
create table labs.shared_request (
    id uuid primary key default uuidv7(),
    round_id uuid not null unique references labs.round (id),
    person_id uuid not null references people.person (id),
    institution_id uuid references people.institution (id),
    task text not null,
    language text not null,
    words text not null check (length(words) <= 1500),
    shared_at timestamptz not null,
    reported_at timestamptz
);
comment on column labs.shared_request.institution_id is 'where the writer works: colleagues from there are shown others first';
comment on column labs.shared_request.words is 'passed the check for personal data when it was shared; deleted when the writer takes it back';
comment on column labs.shared_request.reported_at is 'somebody reported it: from then on only the writer sees it';
create index shared_request_language on labs.shared_request (language) where reported_at is null;
create index shared_request_person on labs.shared_request (person_id);

create table labs.request_mark (
    shared_id uuid not null references labs.shared_request (id) on delete cascade,
    person_id uuid not null references people.person (id),
    points text[] not null,
    marked_at timestamptz not null,
    primary key (shared_id, person_id)
);
comment on column labs.request_mark.points is 'which of the five parts of a request the reader found in it';
create index request_mark_person on labs.request_mark (person_id);

-- What the model cost, without a word of what was asked, and without whose question it was.
create table labs.model_entry (
    id uuid primary key default uuidv7(),
    institution_id uuid not null references people.institution (id),
    call uuid not null,
    kind text not null check (kind in ('RESERVED', 'SETTLED')),
    month date not null,
    at timestamptz not null,
    model text not null,
    tokens_in int not null,
    tokens_out int not null,
    cost numeric(14, 4) not null,
    outcome text not null,
    unique (call, kind)
);
comment on table labs.model_entry is 'append-only: the most that a call can cost is taken first, the difference is given back after it';
comment on column labs.model_entry.cost is 'in the money of the country; of SETTLED the difference to what was taken, mostly negative';
create index model_entry_month on labs.model_entry (institution_id, month);

create table labs.model_budget (
    institution_id uuid primary key references people.institution (id),
    monthly numeric(14, 2) not null check (monthly >= 0),
    set_at timestamptz not null
);
comment on table labs.model_budget is 'what an institution may spend in a month, where it is not the usual sum';

-- What was asked and answered: for the learner alone, until the learner deletes it or it is too old.
create table labs.transcript (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person (id),
    asked_at timestamptz not null,
    question text not null,
    answer text,
    failure text,
    check ((answer is null) <> (failure is null))
);
create index transcript_person on labs.transcript (person_id);
create index transcript_asked on labs.transcript (asked_at);
