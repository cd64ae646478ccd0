alter table outreach.calendar
    add column study boolean not null default false,
    add column week text not null default '',
    add column week_changes int not null default 0,
    add column week_changed_at timestamptz;
comment on column outreach.calendar.study is 'the person wants the times to learn in it as well';
comment on column outreach.calendar.week is 'the weekly times as they were read last; week_changes counts how often they became others';
