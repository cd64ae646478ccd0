-- A changed mandate ends duties and moves them, besides giving some.
alter table mandates.version_work add column lapsed bigint not null default 0;
alter table mandates.version_work add column moved bigint not null default 0;

comment on column mandates.duty_event.facts is
    'what the rule looked at when the duty was given, taken away by a change or given back: outcome, institution kind, statute, job level, language, status, joined on, post started on, employment type, post kind, district, track';

-- "Why" on a past day reads the events of one person and the versions of that day.
create index mandate_version_published on mandates.mandate_version (mandate_id, published_on, number);
