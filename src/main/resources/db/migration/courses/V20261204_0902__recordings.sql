-- What was read aloud is the text of a lesson in one language; a recording belongs to exactly these words.
create function courses.words_of(version uuid, lesson uuid, tongue text) returns text
    language sql stable parallel safe
    return (select encode(sha256(convert_to(string_agg(plain, chr(10) order by position), 'UTF8')), 'hex')
              from courses.block
             where version_id = version and lesson_id = lesson and language = tongue);

create table courses.recording (
    id uuid primary key default uuidv7(),
    lesson_id uuid not null,
    language text not null,
    words text not null,
    seconds int not null check (seconds > 0),
    content bytea not null,
    consent boolean not null check (consent),
    added_by uuid not null references people.person (id),
    added_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_by uuid references people.person (id),
    decided_at timestamptz,
    reason text,
    check ((state = 'WAITING') = (decided_by is null)),
    check (state <> 'APPROVED' or decided_by <> added_by)
);
comment on table courses.recording is 'a lesson read aloud by a person who agreed in writing; a second author listens before learners do';
create index recording_of_lesson on courses.recording (lesson_id, language);
