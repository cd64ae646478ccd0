-- Nobody sits in two rooms: whoever is on the list of a class, and has not said that they cannot come, is on no other at that time.
create function learning.is_in_another_class(person uuid, class uuid) returns boolean
language sql stable
return exists (
    select from learning.class_place l
      join learning.group_class other on other.id = l.class_id and other.cancelled_at is null
      join learning.group_class this on this.id = class and this.id <> other.id
     where l.person_id = any(people.report_records_of(person)) and l.comes is distinct from false
       and other.starts_at < this.starts_at + make_interval(mins => this.minutes)
       and this.starts_at < other.starts_at + make_interval(mins => other.minutes));

-- Two records of one person on one list were one person in the room.
create or replace view learning.report_class_attendance as
select distinct coalesce(a.kept_id, p.person_id) as person_id, c.id as class_id, c.course_id, c.starts_at, c.minutes
  from learning.group_class c
  join learning.class_place p on p.class_id = c.id and p.present
  left join people.report_alias a on a.person_id = p.person_id
 where c.closed_at is not null;
