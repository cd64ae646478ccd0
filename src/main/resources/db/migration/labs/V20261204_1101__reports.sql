-- Reported texts are looked at by the programme office, which puts them back or takes them away for good.
alter table labs.shared_request
    add removed_at timestamptz,
    add removed_why text,
    add check ((removed_at is null) = (removed_why is null)),
    add check (removed_at is null or (reported_at is not null and words = ''));
comment on column labs.shared_request.reported_at is
    'somebody reported it: from then on only the writer sees it, and the programme office, until it is put back';
comment on column labs.shared_request.removed_why is 'what the programme office says to the writer; the words are gone then';
create index shared_request_reported on labs.shared_request (reported_at)
 where reported_at is not null and removed_at is null;

create table labs.request_report (
    shared_id uuid not null references labs.shared_request (id) on delete cascade,
    person_id uuid not null references people.person (id),
    reported_at timestamptz not null,
    primary key (shared_id, person_id)
);
comment on table labs.request_report is 'who reported which text: nobody is shown it again, or reports more than a few in a day';
create index request_report_person on labs.request_report (person_id, reported_at);
