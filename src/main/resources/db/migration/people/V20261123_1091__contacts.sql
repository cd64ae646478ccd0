-- Where a person can be reached; what a file only proposes is not in it.
create view people.report_contact as
select person_id, kind, value, position, verified, shared
  from people.contact
 where not pending;
