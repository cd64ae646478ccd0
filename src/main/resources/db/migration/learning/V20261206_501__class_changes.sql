-- A calendar and a message tell of a class again when its place or time is another one, or when it is cancelled.
alter table learning.group_class
    add column changes int not null default 0,
    add column changed_at timestamptz;
comment on column learning.group_class.changes is
    'how often room, institution or time became others; a cancellation counts as one';
create index on learning.group_class (starts_at);

create view learning.report_class_person as
select c.id as class_id, l.person_id, false as leads, c.course_id, c.institution_id, c.room, c.starts_at, c.minutes,
       c.cancelled_at is not null as cancelled, c.closed_at is not null as closed, l.comes,
       l.added_by = l.person_id as joined,
       l.added_by = l.person_id and l.added_at >= coalesce(c.changed_at, c.made_at) as knows,
       c.changes, coalesce(c.changed_at, c.made_at) as changed_at
  from learning.group_class c
  join learning.class_place l on l.class_id = c.id
 union all
select c.id, c.facilitator_id, true, c.course_id, c.institution_id, c.room, c.starts_at, c.minutes,
       c.cancelled_at is not null, c.closed_at is not null, true,
       c.made_by = c.facilitator_id, c.made_by = c.facilitator_id,
       c.changes, coalesce(c.changed_at, c.made_at)
  from learning.group_class c;
comment on view learning.report_class_person is
    'who is on the list of a class, and who leads it (leads); joined: they put themselves there; knows: since its last change';
