-- People go through lessons together in a room, and somebody leads them. Versions and lessons stand without a foreign key,
-- as everywhere in this schema.
create table learning.group_class (
    id uuid primary key default uuidv7(),
    course_id uuid not null,
    version_id uuid not null,
    language text not null,
    institution_id uuid not null references people.institution (id),
    room text not null,
    starts_at timestamptz not null,
    minutes int not null check (minutes between 15 and 480),
    seats int not null check (seats between 1 and 500),
    open_to_unit boolean not null,
    facilitator_id uuid not null references people.person (id),
    made_by uuid not null,
    made_at timestamptz not null,
    code text,
    code_until timestamptz,
    cancelled_at timestamptz,
    cancelled_because text,
    closed_at timestamptz,
    check (cancelled_at is null or closed_at is null),
    check ((cancelled_at is null) = (cancelled_because is null))
);
create index on learning.group_class (institution_id, starts_at);
create index on learning.group_class (facilitator_id);
create index on learning.group_class (code);
comment on column learning.group_class.open_to_unit is 'people of the institution may put themselves on the list';

create table learning.class_lesson (
    class_id uuid not null references learning.group_class (id),
    lesson_id uuid not null,
    number int not null,
    taught boolean not null default false,
    primary key (class_id, lesson_id)
);
comment on column learning.class_lesson.taught is 'the class went through it, as its facilitator says';

create table learning.class_place (
    id uuid primary key default uuidv7(),
    class_id uuid not null references learning.group_class (id),
    person_id uuid not null references people.person (id),
    added_by uuid not null,
    added_at timestamptz not null,
    comes boolean,
    present boolean,
    noted_how text check (noted_how in ('CODE', 'LIST')),
    noted_at timestamptz,
    unique (class_id, person_id)
);
create index on learning.class_place (person_id);
comment on column learning.class_place.comes is 'what the person says before; null while nothing is said';
comment on column learning.class_place.present is 'whether the person was there; null while nobody has noted it';

create view learning.read_in_class as
select p.person_id, c.course_id, c.version_id, l.lesson_id, l.number, c.id as class_id, c.closed_at
  from learning.group_class c
  join learning.class_lesson l on l.class_id = c.id and l.taught
  join learning.class_place p on p.class_id = c.id and p.present
 where c.closed_at is not null;
comment on view learning.read_in_class is
    'which lessons a person went through in a class: it follows from the attendance, and no lesson is done by it';

create view learning.report_class_attendance as
select p.person_id, c.id as class_id, c.course_id, c.starts_at, c.minutes
  from learning.group_class c
  join learning.class_place p on p.class_id = c.id and p.present
 where c.closed_at is not null;
comment on view learning.report_class_attendance is 'the time that people spent in classes';
