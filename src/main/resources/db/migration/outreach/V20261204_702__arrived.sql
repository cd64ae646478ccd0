-- Where simulators keep what would have gone out; empty wherever there are real people.
create table outreach.arrived (
    id uuid primary key default uuidv7(),
    channel text not null check (channel in ('EMAIL', 'SMS')),
    recipient text not null,
    subject text not null,
    words text not null,
    arrived_at timestamptz not null
);
create index arrived_newest on outreach.arrived (channel, id desc);
