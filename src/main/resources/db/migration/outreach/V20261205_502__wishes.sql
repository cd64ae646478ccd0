-- What a person chooses about the messages to them.
alter table outreach.preference
    add channel text check (channel in ('EMAIL', 'SMS')),
    add hour int check (hour between 0 and 23),
    add weekly boolean not null default false,
    add paused_until date;
comment on column outreach.preference.channel is 'which way comes first; empty: e-mail where there is one';
comment on column outreach.preference.hour is 'not before this hour of the day; empty: at any time when messages go out';
comment on column outreach.preference.weekly is 'whether the person wants to hear of their week';
comment on column outreach.preference.paused_until is 'until the end of this day nothing of what may be refused';
