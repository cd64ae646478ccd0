-- A credential stays as it was signed; its holder is the person whom the record stands for.
create or replace view credentials.report_credential as
select c.id as credential_id, c.person_id, c.course_id, c.code, c.issued_on, c.valid_until, r.revoked_at
  from credentials.credential c
  left join credentials.revocation r on r.credential_id = c.id
 where not exists (select from people.report_alias m where m.person_id = c.person_id)
union all
select c.id, a.kept_id, c.course_id, c.code, c.issued_on, c.valid_until, r.revoked_at
  from people.report_alias a
  join credentials.credential c on c.person_id = a.person_id
  left join credentials.revocation r on r.credential_id = c.id;
