create schema courses;

create table courses.course (
    id uuid primary key default uuidv7(),
    slug text not null unique
);
comment on table courses.course is 'append-only: a course keeps its name for ever';

create table courses.version (
    id uuid primary key default uuidv7(),
    course_id uuid not null references courses.course (id),
    number int not null check (number > 0),
    change_class text not null check (change_class in ('EDITORIAL', 'MINOR', 'MATERIAL')),
    sha256 text not null,
    minutes int not null,
    titles jsonb not null,
    description jsonb not null,
    published_at timestamptz not null,
    published_by text not null,
    unique (course_id, number)
);
comment on table courses.version is 'append-only: a published version never changes';

-- A lesson keeps its id from version to version as long as what was learned in it still counts:
-- the same slug and the same questions, and, after a material change, the same text.
create table courses.lesson (
    version_id uuid not null references courses.version (id),
    lesson_id uuid not null,
    number int not null,
    slug text not null,
    minutes int not null,
    outcomes jsonb not null,
    titles jsonb not null,
    questions text not null,
    sha256 text not null,
    primary key (version_id, lesson_id),
    unique (version_id, number)
);
comment on table courses.lesson is 'append-only: part of a published version';

create table courses.lesson_text (
    version_id uuid not null,
    lesson_id uuid not null,
    language text not null,
    title text not null,
    draft boolean not null,
    bytes int not null,
    primary key (version_id, lesson_id, language),
    foreign key (version_id, lesson_id) references courses.lesson (version_id, lesson_id)
);
comment on table courses.lesson_text is 'append-only: part of a published version';

create table courses.block (
    version_id uuid not null,
    lesson_id uuid not null,
    language text not null,
    id text not null,
    position int not null,
    kind text not null,
    html text not null,
    choices jsonb not null,
    source text,
    review_by date,
    primary key (version_id, lesson_id, language, id),
    foreign key (version_id, lesson_id, language)
        references courses.lesson_text (version_id, lesson_id, language)
);
comment on table courses.block is 'append-only: part of a published version; html was cleaned before it came here';

create table courses.version_file (
    version_id uuid not null references courses.version (id),
    path text not null,
    content bytea not null,
    primary key (version_id, path)
);
comment on table courses.version_file is 'append-only: the files a version was made from, byte by byte';

create view courses.report_course as
select c.id as course_id, c.slug, v.titles, v.id as version_id, v.minutes
  from courses.course c
  join lateral (
        select id, titles, minutes
          from courses.version
         where course_id = c.id
         order by number desc
         limit 1) v on true;
comment on view courses.report_course is 'one row per published course, with its current version';

create view courses.report_lesson as
select version_id, lesson_id, number
  from courses.lesson;
comment on view courses.report_lesson is 'the lessons of every version; a lesson may belong to several';
