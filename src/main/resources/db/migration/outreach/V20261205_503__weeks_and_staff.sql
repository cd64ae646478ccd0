alter table outreach.nudge drop constraint nudge_step_check;
alter table outreach.nudge add constraint nudge_step_check
    check (step in ('ASSIGNED', 'FOURTEEN_DAYS', 'SEVEN_DAYS', 'TWO_DAYS', 'OVERDUE', 'MET', 'BY_HAND', 'WEEK', 'STAFF'));

-- When officials are told that people of theirs are late. A mandate without a row has the usual values (decision 706).
create table outreach.escalation (
    mandate_id uuid primary key,
    supervisor_after int check (supervisor_after between 1 and 365),
    coordinator_share int check (coordinator_share between 1 and 100),
    changed_by uuid not null,
    changed_at timestamptz not null
);
comment on column outreach.escalation.supervisor_after is
    'a supervisor is told of duties that are so many days past their date; empty: never';
comment on column outreach.escalation.coordinator_share is
    'a coordinator is told when so many in a hundred of their people are past the date; empty: never';
