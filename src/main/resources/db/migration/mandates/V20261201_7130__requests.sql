-- What somebody asks for about one duty, or an official proposes for them: more time, or an exemption.
create table mandates.request (
    id uuid primary key default uuidv7(),
    duty_id uuid not null references mandates.duty,
    person_id uuid not null references people.person,
    kind text not null check (kind in ('EXTENSION', 'EXEMPTION')),
    reason text not null,
    words text,
    until_on date not null,
    whole_mandate boolean not null,
    paper text,
    for_office boolean not null,
    asked_by uuid not null references people.person,
    asked_on date not null,
    asked_at timestamptz not null,
    check (kind = 'EXEMPTION' or not whole_mandate)
);
create index request_duty on mandates.request (duty_id);
create index request_person on mandates.request (person_id);
create index request_asked_at on mandates.request (asked_at);
comment on table mandates.request is 'append-only: what was asked stays as it was asked; what became of it is a decision';
comment on column mandates.request.reason is 'a reason or a ground of the country pack';
comment on column mandates.request.whole_mandate is 'for every course of the mandate, not this duty alone';
comment on column mandates.request.paper is 'the evidence in words: who wrote it, number, date; never what is in it';
comment on column mandates.request.for_office is 'the programme office decides, not the coordinator above';

-- The one answer that a request gets; the key lets a second official find that the first was faster.
create table mandates.request_decision (
    request_id uuid primary key references mandates.request,
    outcome text not null check (outcome in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    until_on date,
    review_on date,
    days int,
    reason text,
    decided_by uuid not null references people.person,
    institution_id uuid references people.institution,
    decided_on date not null,
    decided_at timestamptz not null,
    check ((outcome = 'GRANTED') = (until_on is not null)),
    check (outcome <> 'REFUSED' or reason is not null)
);
create index request_decision_until on mandates.request_decision (until_on) where review_on is not null;
comment on table mandates.request_decision is 'append-only: who decided what, when and why';
comment on column mandates.request_decision.until_on is 'the new due date, or the last day of the exemption';
comment on column mandates.request_decision.days is 'by how many days an extension moved the date';
comment on column mandates.request_decision.institution_id is 'whose coordinator decided; empty: the programme office';

-- An exemption that ended before its last day, because its ground fell away.
create table mandates.request_end (
    request_id uuid primary key references mandates.request,
    reason text not null,
    ended_by uuid not null references people.person,
    ended_on date not null,
    ended_at timestamptz not null
);
comment on table mandates.request_end is 'append-only: who ended an exemption early, and why';

-- The paper that was brought. It may be about health: it is deleted when the request is withdrawn.
create table mandates.request_evidence (
    request_id uuid primary key references mandates.request,
    file_id uuid not null references border.file,
    added_at timestamptz not null
);

-- One row for each duty and granted exemption that covers it, unless it was ended early.
create view mandates.exemption as
select q.id as request_id, d.id as duty_id, d.person_id, d.mandate_id, d.course_id, d.state, q.reason as ground,
       c.until_on, c.review_on
  from mandates.request q
  join mandates.request_decision c on c.request_id = q.id and c.outcome = 'GRANTED'
  join mandates.duty own on own.id = q.duty_id
  join mandates.duty d on d.person_id = own.person_id and d.mandate_id = own.mandate_id
       and (q.whole_mandate or d.id = own.id)
 where q.kind = 'EXEMPTION'
   and not exists (select from mandates.request_end e where e.request_id = q.id);

-- The nearest institution above somebody's main post with a coordinator who is neither that person nor the other one,
-- and which that person does not coordinate: nobody decides about themselves, nor those below about those above.
-- Empty where there is none: then the programme office decides.
create function mandates.deciding_path(about uuid, besides uuid, day date) returns ltree language sql stable as $$
    select r.institution_path
      from people.report_person p
      join people.report_institution i on i.path @> p.institution_path
      join people.report_responsibility r on r.institution_id = i.institution_id and r.role = 'COORDINATOR'
           and r.from_on <= day and (r.until_on is null or r.until_on >= day)
      join people.report_person c on c.person_id = r.person_id and c.state <> 'LEFT'
     where p.person_id = about
       and r.person_id <> about
       and r.person_id is distinct from besides
       and not exists (select from people.report_responsibility own
                        where own.person_id = about and own.role = 'COORDINATOR'
                          and own.from_on <= day and (own.until_on is null or own.until_on >= day)
                          and own.institution_path @> r.institution_path)
     order by nlevel(r.institution_path) desc
     limit 1
$$;
