-- Items that authors write in the tool. What is approved joins the bank of the next published version of its course.
create table assessment.authored_item (
    id uuid primary key default uuidv7(),
    course_id uuid not null references courses.course (id),
    code text not null,
    state text not null check (state in ('DRAFT', 'REVIEW', 'APPROVED')),
    revision int not null,
    approved int,
    case_code text,
    withdrawn_at timestamptz,
    changed_at timestamptz not null,
    unique (course_id, code)
);
comment on column assessment.authored_item.state is 'of the newest text';
comment on column assessment.authored_item.revision is 'the number of the newest text';
comment on column assessment.authored_item.approved is 'the number of the text that joins the bank; null if none does';
comment on column assessment.authored_item.case_code is 'the same for the questions that belong to one case';

-- Each time somebody saves other words.
create table assessment.authored_text (
    item_id uuid not null references assessment.authored_item (id),
    number int not null,
    fields jsonb not null,
    yaml text not null,
    saved_by uuid not null references people.person (id),
    saved_at timestamptz not null,
    primary key (item_id, number)
);
comment on table assessment.authored_text is 'append-only: every text that an item had';
comment on column assessment.authored_text.fields is 'what was typed, by the name of its field';
comment on column assessment.authored_text.yaml is 'the same as it would stand in the file of a course';

create table assessment.authored_move (
    id uuid primary key default uuidv7(),
    item_id uuid not null references assessment.authored_item (id),
    revision int not null,
    kind text not null check (kind in ('SENT', 'TAKEN_BACK', 'RETURNED', 'APPROVED', 'WITHDRAWN', 'RESTORED')),
    words text,
    moved_by uuid not null references people.person (id),
    moved_at timestamptz not null
);
comment on table assessment.authored_move is 'append-only: what was decided about an item, by whom';
comment on column assessment.authored_move.words is 'why it was sent back, or what a reviewer adds';
create index authored_move_item on assessment.authored_move (item_id);

-- A file of questions that somebody brought: read once, looked at, then taken as a whole or left.
create table assessment.item_import (
    id uuid primary key default uuidv7(),
    course_id uuid not null references courses.course (id),
    language text not null,
    reading jsonb not null,
    made_by uuid not null references people.person (id),
    made_at timestamptz not null,
    confirmed_at timestamptz
);
comment on column assessment.item_import.reading is 'what would be taken, and what not, with the reason';
