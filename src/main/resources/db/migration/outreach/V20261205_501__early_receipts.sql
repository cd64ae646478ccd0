-- What a gateway told about a message before its id was written down; applied with the next round, forgotten after a day.
create table outreach.early_receipt (
    channel text not null check (channel in ('EMAIL', 'SMS')),
    gateway_id text not null check (length(gateway_id) <= 200),
    delivered boolean not null,
    told_at timestamptz not null,
    primary key (channel, gateway_id)
);
