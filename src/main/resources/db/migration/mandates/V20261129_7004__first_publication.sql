-- Since when a mandate is in force: lists begin with the oldest.
create or replace view mandates.report_mandate as
select distinct on (v.mandate_id) v.mandate_id, v.id as mandate_version_id, v.number, v.names, v.instrument_id,
       v.due, v.published_on, v.published_at,
       (select f.published_at from mandates.mandate_version f
         where f.mandate_id = v.mandate_id and f.number = 1) as first_published_at
  from mandates.mandate_version v
 order by v.mandate_id, v.number desc;
