-- Dialogues of keypad phones. A turn is kept with its reply, so that a gateway that asks again gets the same; after a day
-- it is forgotten. What was typed is kept nowhere.
create table outreach.ussd_turn (
    gateway text not null,
    session text not null,
    number bytea not null,
    inputs int not null,
    reply text not null,
    ends boolean not null,
    stand jsonb not null,
    at timestamptz not null,
    primary key (gateway, session, number, inputs)
);
create index ussd_turn_at on outreach.ussd_turn (at);
comment on column outreach.ussd_turn.number is 'keyed hash, the key is not in the database';
comment on column outreach.ussd_turn.inputs is 'how many inputs the dialogue had: the key by which a retry is known';
comment on column outreach.ussd_turn.stand is 'where the dialogue stands after it; never an input';

create table outreach.ussd_number (
    number bytea primary key,
    language text not null,
    changed_at timestamptz not null
);
comment on table outreach.ussd_number is 'the language that was chosen at a number; the number is a keyed hash';

create table outreach.ussd_place (
    person_id uuid primary key,
    version_id uuid not null,
    lesson int not null,
    screen int not null,
    chosen int not null,
    at timestamptz not null
);
comment on table outreach.ussd_place is 'where somebody stopped reading on a keypad phone';

create table outreach.ussd_answer (
    person_id uuid not null,
    lesson_id uuid not null,
    pass timestamptz not null,
    version_id uuid not null,
    chosen int not null,
    correct boolean not null,
    language text not null,
    answered_at timestamptz not null,
    primary key (person_id, lesson_id, pass)
);
comment on table outreach.ussd_answer is 'append-only: the first answer in a pass to the question of a micro-lesson';
comment on column outreach.ussd_answer.pass is 'when the pass through the course began; the epoch for the first';

-- Text messages that people asked for. Words and number go when the message is handed over.
create table outreach.ussd_text (
    id uuid primary key default uuidv7(),
    person_id uuid not null,
    number text,
    words text,
    asked_at timestamptz not null,
    taken_at timestamptz
);
create index ussd_text_waiting on outreach.ussd_text (asked_at, id) where words is not null;
create index ussd_text_person on outreach.ussd_text (person_id, asked_at);
