-- The national view reads one cohort out of all counters.
create index duty_count_cohort on mandates.duty_count (mandate_id, course_id);
