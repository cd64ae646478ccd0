-- A file of answers that a phone wrote because it could not send them, and what became of each line.
create table learning.answer_file (
    id uuid primary key default uuidv7(),
    brought_by uuid not null references people.person (id),
    brought_at timestamptz not null,
    entries int not null,
    content bytea
);
create index on learning.answer_file (brought_by, brought_at);
comment on column learning.answer_file.content is 'as it was brought; null once it was read';

create table learning.answer_row (
    file_id uuid not null references learning.answer_file (id),
    number int not null,
    person_id uuid,
    version_id uuid,
    lesson_id uuid,
    kind text,
    outcome text not null,
    primary key (file_id, number)
);
comment on table learning.answer_row is
    'append-only: what became of one entry of a file; the person is the one whom the file names, who may not exist';
comment on column learning.answer_row.outcome is 'TAKEN, NOT_YOUR_PERSON, FAILED, or why the entry was refused';
