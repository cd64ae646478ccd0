-- A proof stays under the record it was sent for; it counts for the person whom that record stands for.
create or replace view credentials.report_evidence as
select e.id as evidence_id, e.person_id, e.course_id, e.state, e.completed_on, e.valid_until, e.sent_at, e.decided_at,
       e.flagged, r.coordinators
  from credentials.evidence e
  join credentials.issuer_rule r on r.id = e.issuer_rule_id
 where not exists (select from people.report_alias m where m.person_id = e.person_id)
union all
select e.id, a.kept_id, e.course_id, e.state, e.completed_on, e.valid_until, e.sent_at, e.decided_at, e.flagged,
       r.coordinators
  from people.report_alias a
  join credentials.evidence e on e.person_id = a.person_id
  join credentials.issuer_rule r on r.id = e.issuer_rule_id;
comment on view credentials.report_evidence is
    'one row per proof from elsewhere; only VERIFIED ones count; coordinators: whether they may look at it';
