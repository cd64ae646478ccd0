-- What was done without internet, as the devices tell it. How far somebody is follows from it; it is never counted up.
create table learning.device_event (
    id uuid primary key,
    person_id uuid not null references people.person (id),
    device_id uuid not null,
    course_id uuid not null,
    version_id uuid not null,
    language text not null,
    lesson_id uuid not null,
    kind text not null check (kind in ('LESSON_DONE', 'RESPONSE', 'ATTEMPT_SUBMIT')),
    attempt_id uuid check (attempt_id is not null or kind = 'LESSON_DONE'),
    block_id text not null,
    value text not null,
    seq bigint not null,
    device_at timestamptz not null,
    tz_offset int not null,
    counts_at timestamptz not null,
    received_at timestamptz not null,
    pass int not null
);
create index on learning.device_event (person_id, lesson_id);
comment on table learning.device_event is
    'append-only: one act in a pack, under the id that the device gave it; when the device says it was, and when it counts';

create table learning.device_round (
    person_id uuid not null references people.person (id),
    device_id uuid not null,
    attempt_id uuid not null,
    lesson_id uuid not null,
    counts boolean not null,
    completed_at timestamptz not null,
    primary key (person_id, device_id, attempt_id)
);
comment on table learning.device_round is
    'append-only: a round of answers that is here whole; one that answered nothing new was practice';

create table learning.pack_download (
    person_id uuid not null references people.person (id),
    version_id uuid not null,
    language text not null,
    downloaded_at timestamptz not null,
    primary key (person_id, version_id, downloaded_at)
);
comment on table learning.pack_download is 'append-only: when somebody took a pack, by our clock';
