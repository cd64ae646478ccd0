-- A result is told in the words that held when its attempt began, so the attempt keeps whether its pass mark was provisional.
-- An old attempt was held to an adopted mark if one of the same height had been adopted before it was opened.
alter table assessment.attempt add column provisional boolean not null default true;
comment on column assessment.attempt.provisional is 'no pass mark had been adopted for the course when it was opened';
update assessment.attempt a
   set provisional = false
 where exists (
        select from assessment.cut_score s
         where s.course_id = a.course_id and s.cut = a.cut and s.adopted_at <= a.opened_at);

alter table assessment.attempt_item add column worn boolean not null default false;
comment on column assessment.attempt_item.worn is
    'it was in a fifth of the forms of late, and was drawn because its cell could not be filled otherwise';
create index attempt_item_worn on assessment.attempt_item (attempt_id) where worn;

-- How hard an item is has one source, the counts of quality_item: forms are drawn by what authors read.
alter table assessment.item_record drop column p;
comment on table assessment.item_record is
    'what flags compare answers with, of the last 90 days; how hard an item is stands in quality_item';

-- After three finals that were not passed comes a talk with the coordinator and a check in a room; then three more are open.
create function assessment.finals_in_row(person uuid, course uuid) returns bigint
    language sql stable
    begin atomic
        select count(*)
          from assessment.attempt a
          join assessment.bank tried on tried.version_id = a.version_id
         where a.person_id = any(people.report_records_of(person)) and a.course_id = course
           and a.closed_at is not null and not a.passed and not a.changes
           and tried.number >= (
                select coalesce(max(b.number), 1) from assessment.bank b
                 where b.course_id = course and b.change_class = 'MATERIAL')
           and a.closed_at > coalesce(greatest(
                (select max(p.closed_at) from assessment.attempt p
                  where p.person_id = any(people.report_records_of(person)) and p.course_id = course and p.passed),
                (select max(s.marked_at) from assessment.seat s
                   join assessment.sitting t on t.id = s.sitting_id
                  where s.person_id = any(people.report_records_of(person)) and t.course_id = course)), '-infinity');
    end;
comment on function assessment.finals_in_row is
    'how many finals of a course a person has not passed since the last one passed or the last check in a room';
