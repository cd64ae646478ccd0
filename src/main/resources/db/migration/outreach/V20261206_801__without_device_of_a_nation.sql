-- The same people as before, found for a whole nation at once: those about whom it was said last that they have no device,
-- and those about whom nobody said anything and who can be reached by nothing. Nothing is asked for each person apart.
create or replace view outreach.without_device as
with word as (
    select distinct on (w.person_id) w.person_id, w.has_device, w.said_at, w.said_by
      from (select coalesce(a.kept_id, d.person_id) as person_id, d.id, d.has_device, d.said_at, d.said_by
              from outreach.device_word d
              left join people.report_alias a on a.person_id = d.person_id) w
     order by w.person_id, w.id desc)
select p.person_id, p.staff_no, p.names, p.institution_id, p.institution_path, w.has_device, w.said_at,
       w.said_by = any(people.report_records_of(p.person_id)) as said_self
  from word w
  join people.report_person p on p.person_id = w.person_id
 where not w.has_device and p.state <> 'LEFT' and p.counts
   and not exists (select from people.report_alias m where m.person_id = p.person_id)
union all
select p.person_id, p.staff_no, p.names, p.institution_id, p.institution_path,
       cast(null as boolean), cast(null as timestamptz), cast(null as boolean)
  from people.report_person p
 where p.state <> 'LEFT' and p.counts
   and not exists (select from people.report_alias m where m.person_id = p.person_id)
   and not exists (select from outreach.device_word d where d.person_id = p.person_id)
   and not exists (select from people.report_alias m
                     join outreach.device_word d on d.person_id = m.person_id
                    where m.kept_id = p.person_id)
   and not exists (select from accounts.report_sign_in s
                    where s.person_id = p.person_id and s.last_sign_in_at is not null)
   and not exists (select from people.report_alias m
                     join accounts.report_sign_in s on s.person_id = m.person_id
                    where m.kept_id = p.person_id and s.last_sign_in_at is not null)
   and not exists (select from people.report_contact c where c.person_id = p.person_id and not c.shared);
