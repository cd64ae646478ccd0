create schema outreach;

-- One message to one person. What it says and where it goes is looked up when it is handed over, and kept nowhere.
-- No foreign keys: the rows are made by a select over the tables they would point to, for a whole nation at once.
create table outreach.nudge (
    id uuid primary key default uuidv7(),
    person_id uuid not null,
    channel text not null check (channel in ('EMAIL', 'SMS')),
    step text not null check (step in ('ASSIGNED', 'FOURTEEN_DAYS', 'SEVEN_DAYS', 'TWO_DAYS', 'OVERDUE', 'MET', 'BY_HAND')),
    planned_on date not null,
    not_before timestamptz not null,
    last_on date not null,
    state text not null default 'PLANNED' check (state in ('PLANNED', 'TAKEN', 'HANDING', 'HANDED_OVER', 'DELIVERED',
                                                           'FAILED', 'UNCERTAIN', 'STOPPED')),
    tries int not null default 0,
    taken_by uuid,
    changed_at timestamptz not null,
    gateway_id text,
    reason text,
    refusal uuid,
    unique (person_id, planned_on)
) with (fillfactor = 70);
create index nudge_waiting on outreach.nudge (channel, not_before, id) where state = 'PLANNED';
create index nudge_under_way on outreach.nudge (state, changed_at) where state in ('TAKEN', 'HANDING');
create index nudge_troubled on outreach.nudge (changed_at desc) where state in ('FAILED', 'UNCERTAIN');
create index nudge_gateway on outreach.nudge (channel, gateway_id) where gateway_id is not null;
create index nudge_refusal on outreach.nudge (refusal) where refusal is not null;
comment on column outreach.nudge.step is 'the most urgent step of those that it brings together';
comment on column outreach.nudge.last_on is 'not handed over by the end of this day: it has become pointless';
comment on column outreach.nudge.state is
    'HANDING is written before anything leaves: whoever finds it after a crash knows that it may have left (decision 701)';
comment on column outreach.nudge.refusal is
    'the secret of the link by which the reader refuses the like of it; only where it may be refused';

-- Which steps of which duties a nudge stands for. The key is what makes a step happen once.
create table outreach.rung (
    duty_id uuid not null,
    step text not null,
    about_on date not null,
    nudge_id uuid not null,
    primary key (duty_id, step, about_on)
);
create index rung_nudge on outreach.rung (nudge_id);
comment on column outreach.rung.about_on is 'the day it is about: an extended duty begins its ladder again';

create table outreach.preference (
    person_id uuid primary key,
    thanks boolean not null default true,
    changed_at timestamptz not null
);
comment on column outreach.preference.thanks is 'whether the person wants what may be refused';
