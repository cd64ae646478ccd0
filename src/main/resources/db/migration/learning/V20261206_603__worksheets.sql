-- Lessons on paper for people without a device: what is printed for whom, what officials read from it, and what counted.
create table learning.worksheet (
    id uuid primary key default uuidv7(),
    code text not null unique,
    person_id uuid not null references people.person (id),
    course_id uuid not null,
    version_id uuid not null,
    lesson_id uuid not null,
    number int not null,
    language text not null,
    made_by uuid not null,
    made_at timestamptz not null,
    counted_at timestamptz,
    kept text[] not null default '{}',
    finished boolean not null default false,
    undone_at timestamptz,
    undone_by uuid,
    undone_because text,
    check ((undone_at is null) = (undone_because is null))
);
create index on learning.worksheet (person_id);
create unique index on learning.worksheet (person_id, lesson_id) where counted_at is null and undone_at is null;
comment on table learning.worksheet is 'one lesson on paper for one person';
comment on column learning.worksheet.kept is 'the questions whose answer was kept from this sheet: what had an answer keeps it';
comment on column learning.worksheet.finished is 'the lesson was done by this sheet';
comment on column learning.worksheet.undone_because is 'why what was typed does not count, or why the sheet is not used';

create table learning.worksheet_entry (
    worksheet_id uuid not null references learning.worksheet (id),
    round int not null,
    choices text[] not null,
    entered_by uuid not null,
    entered_at timestamptz not null,
    primary key (worksheet_id, round)
);
comment on table learning.worksheet_entry is
    'append-only: what one official read from a sheet, an empty text for a question left empty; it counts once two officials read the same';
