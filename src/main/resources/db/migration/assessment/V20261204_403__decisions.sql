-- A flag may be decided more than once: after a supervised check, and by a second person when a final does not count.
create table assessment.flag_decision (
    id uuid primary key default uuidv7(),
    flag_id uuid not null references assessment.flag (id),
    state text not null check (state in ('IN_ORDER', 'CHECK_ASKED', 'NOT_COUNTED', 'UPHELD', 'RESTORED')),
    decided_by uuid not null references people.person (id),
    decided_at timestamptz not null,
    reasons text not null
);
comment on table assessment.flag_decision is 'append-only: who decided what about a flag, when and why';
create index flag_decision_flag on assessment.flag_decision (flag_id, decided_at);

insert into assessment.flag_decision (flag_id, state, decided_by, decided_at, reasons)
select id, state, decided_by, decided_at, reasons from assessment.flag where state <> 'RAISED';

drop view assessment.draw_risk;
drop view assessment.report_flag;
alter table assessment.flag
    drop column decided_by,
    drop column decided_at,
    drop column reasons,
    drop constraint flag_state_check,
    add check (state in ('RAISED', 'IN_ORDER', 'CHECK_ASKED', 'NOT_COUNTED', 'UPHELD', 'RESTORED')),
    add column objection text,
    add column objected_at timestamptz;
comment on column assessment.flag.objection is 'what the learner says to a decision that the final does not count';
create index flag_objected on assessment.flag (objected_at) where state = 'NOT_COUNTED';

create view assessment.report_flag as
select f.id as flag_id, a.person_id, a.course_id, a.attempt_id, f.kind, f.state, f.raised_at
  from assessment.flag f
  join assessment.report_attempt a on a.attempt_id = f.attempt_id;
comment on view assessment.report_flag is
    'one row per flag; CHECK_ASKED means that a named official asks for a supervised check of this person in this course';

create view assessment.report_not_counted as
select attempt_id from assessment.flag where state in ('NOT_COUNTED', 'UPHELD');
comment on view assessment.report_not_counted is 'attempts that do not count, since a named official decided so';

-- Equal forms do not exist, so equal sets of answers do not either; people are compared over the questions they share.
create view assessment.draw_risk as
select a.attempt_id, a.person_id, a.course_id, a.closed_at, 'FAST' as rule
  from assessment.report_attempt a
 where a.closed_at is not null and a.closed_at - a.opened_at < a.out_of * interval '10 seconds'
union all
select a.attempt_id, a.person_id, a.course_id, a.closed_at, 'SHARED'
  from (select attempt_id from assessment.flag where kind = 'SHARED' and state in ('RAISED', 'CHECK_ASKED')
        union
        select cast(coalesce(other.id, f.evidence ->> 'other') as uuid)
          from assessment.flag f
          left join lateral jsonb_array_elements_text(f.evidence -> 'others') other (id) on true
         where f.kind = 'SHARED' and f.state in ('RAISED', 'CHECK_ASKED')) alike
  join assessment.report_attempt a on a.attempt_id = alike.attempt_id
union all
select f.attempt_id, f.person_id, f.course_id, a.closed_at, 'ASKED'
  from assessment.report_flag f
  join assessment.report_attempt a on a.attempt_id = f.attempt_id
 where f.state = 'CHECK_ASKED';
comment on view assessment.draw_risk is
    'finals closed in less than ten seconds a question; both finals of a flag of shared answers that nobody has found in order; and those for which a named official asks for a supervised check';
