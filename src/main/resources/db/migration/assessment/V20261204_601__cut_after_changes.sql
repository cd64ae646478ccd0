-- A question that is withdrawn from finals while a workshop is under way leaves it and does not come back, because judges may
-- have finished without it. What they said of it is kept.
create table assessment.cut_left (
    workshop_id uuid not null,
    position smallint not null,
    left_at timestamptz not null,
    primary key (workshop_id, position),
    foreign key (workshop_id, position) references assessment.cut_item (workshop_id, position)
);
comment on table assessment.cut_left is 'append-only: judged items that were withdrawn before a pass mark was adopted; they do not count';

create view assessment.cut_open_item as
select judged.*
  from assessment.cut_item judged
 where not exists (
        select from assessment.cut_left gone
         where gone.workshop_id = judged.workshop_id and gone.position = judged.position);
comment on view assessment.cut_open_item is 'what is still judged, and counts';

-- How sure an adopted pass mark is, as it was when it was adopted.
alter table assessment.cut_score
    add column judges smallint check (judges > 1),
    add column error double precision check (error >= 0),
    add column despite text check (despite <> '');
comment on column assessment.cut_score.judges is 'who finished round 2; null for what was adopted before this was kept';
comment on column assessment.cut_score.error is 'standard error, as a share of the marks';
comment on column assessment.cut_score.despite is 'why it was adopted with fewer judges or a larger error than there should be';

-- After a material change of the course, two people can say that the changed questions do not move its pass mark.
alter table assessment.cut_event add column version_id uuid references assessment.bank (version_id);
comment on column assessment.cut_event.version_id is 'of still-holds alone: the version up to which somebody says so';

create view assessment.cut_held as
select said.workshop_id, said.version_id
  from assessment.cut_event said
  left join people.report_alias alias on alias.person_id = said.recorded_by
 where said.kind = 'still-holds'
 group by said.workshop_id, said.version_id
having count(distinct coalesce(alias.kept_id, said.recorded_by)) > 1;
comment on view assessment.cut_held is 'for which version a pass mark still holds, because two different people say so';

create view assessment.cut_standing as
select score.*, judged.number as version,
       (select max(later.number)
          from assessment.bank later
         where later.course_id = score.course_id and later.change_class = 'MATERIAL' and later.number > judged.number
           and not exists (
                select from assessment.cut_held held
                  join assessment.bank up_to on up_to.version_id = held.version_id
                 where held.workshop_id = score.workshop_id and up_to.number >= later.number)) as changed_in
  from assessment.cut_score score
  join assessment.cut_workshop workshop on workshop.id = score.workshop_id
  join assessment.bank judged on judged.version_id = workshop.version_id;
comment on view assessment.cut_standing is 'adopted pass marks, and the last material version for which nobody has said that they hold; null if they do';
