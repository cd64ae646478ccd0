-- What the other side said of a message that it did not take or could not deliver, for whoever mends it.
alter table outreach.nudge add said text check (length(said) <= 200);
comment on column outreach.nudge.said is 'without addresses and numbers; empty unless it failed';
alter table outreach.early_receipt add said text check (length(said) <= 200);

-- Somebody who sends a failed message again wants a new one: gateways and mail servers drop what comes under the same id.
alter table outreach.nudge add again int not null default 0;
comment on column outreach.nudge.again is 'how often it was sent again after it had failed for certain';
