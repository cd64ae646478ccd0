-- What is asked, answered and decided about one duty that stayed open past its day: as it stands now.
create table mandates.duty_case (
    id uuid primary key default uuidv7(),
    duty_id uuid not null references mandates.duty,
    person_id uuid not null,
    state text not null check (state in ('OPENED', 'NOTIFIED', 'REPLIED', 'UNANSWERED', 'DECIDED', 'TOLD', 'APPEALED',
                                         'CLOSED')),
    opened_on date not null,
    opened_by uuid not null,
    due_on date not null,
    instrument_id uuid not null references mandates.instrument,
    reply_until date,
    decided_by uuid,
    decided_level int,
    outcome text check (outcome in ('MET', 'EXTENDED', 'EXEMPTED', 'GIVEN_WRONGLY', 'NOT_MET', 'ENDED')),
    until_on date,
    ground text,
    appeal_until date,
    closed_on date,
    settled boolean not null default false,
    credited boolean not null default false,
    check ((state = 'CLOSED') = (closed_on is not null)),
    check (state <> 'CLOSED' or outcome is not null),
    check (state not in ('DECIDED', 'TOLD', 'APPEALED') or (decided_by is not null and outcome is not null)),
    check (outcome <> 'EXTENDED' or until_on is not null),
    check (outcome <> 'EXEMPTED' or (ground is not null and until_on is not null)),
    check (decided_by is null or decided_by <> opened_by),
    check (not credited or settled)
);
create unique index duty_case_open on mandates.duty_case (duty_id) where state <> 'CLOSED';
create index duty_case_duty on mandates.duty_case (duty_id);
create index duty_case_person on mandates.duty_case (person_id);
create index duty_case_unsettled on mandates.duty_case (duty_id) where state = 'CLOSED' and not settled;
comment on column mandates.duty_case.person_id is
    'the person of the duty; without a foreign key, as there, because a case outlives corrections of persons';
comment on column mandates.duty_case.due_on is 'the day that had passed when the case was opened';
comment on column mandates.duty_case.instrument_id is 'what the duty rested on when the case was opened';
comment on column mandates.duty_case.decided_level is
    'how far from the root the first decision was taken: who hears the appeal answers from nearer to the root';
comment on column mandates.duty_case.settled is 'what the outcome does to the duty has been done';
comment on column mandates.duty_case.credited is
    'the days from opening to closing have been added to the due date; otherwise they count with a leave that goes on';

create table mandates.case_event (
    seq bigint generated always as identity primary key,
    case_id uuid not null references mandates.duty_case,
    kind text not null check (kind in ('OPENED', 'NOTIFIED', 'REPLIED', 'UNANSWERED', 'DECIDED', 'TOLD', 'APPEALED',
                                       'APPEAL_DECIDED', 'CLOSED')),
    happened_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    how text check (how in ('SEEN', 'BY_HAND', 'REGISTERED_POST', 'EMAIL', 'SERVICE', 'PAPER')),
    words text,
    file_id uuid references border.file,
    outcome text,
    until_on date,
    ground text
);
create index case_event_case on mandates.case_event (case_id, seq);
comment on table mandates.case_event is 'append-only: what was said and done in a case is never rewritten';
comment on column mandates.case_event.recorded_by is 'empty: the program, because a day had passed or the duty had ended';
comment on column mandates.case_event.words is
    'a reply or an appeal, for its writer and those who decide; or the reasons of a decision';

create view mandates.report_case as
select id as case_id, duty_id, person_id, state <> 'CLOSED' as open, opened_on, closed_on,
       case when state = 'CLOSED' then outcome end as outcome
  from mandates.duty_case;
comment on view mandates.report_case is
    'one row per case; that a duty was not met leaves the system only for rows with outcome NOT_MET';
