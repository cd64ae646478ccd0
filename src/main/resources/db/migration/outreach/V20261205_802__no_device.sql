-- People whom nothing reaches, and what was arranged for them.
create table outreach.device_word (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person (id),
    has_device boolean not null,
    said_by uuid not null,
    said_at timestamptz not null
);
create index on outreach.device_word (person_id, id desc);
comment on table outreach.device_word is
    'append-only: whether somebody has a device of their own, as they or a coordinator say; the last word counts';

create table outreach.arrangement (
    id uuid primary key default uuidv7(),
    person_id uuid not null references people.person (id),
    kind text not null check (kind in ('ROOM', 'CLASS', 'PAPER', 'KEYPAD')),
    made_by uuid not null,
    made_at timestamptz not null,
    ended_at timestamptz
);
create unique index on outreach.arrangement (person_id, kind) where ended_at is null;
comment on table outreach.arrangement is 'how somebody without a device is to learn; ended_at is empty while it holds';

create view outreach.without_device as
select p.person_id, p.staff_no, p.names, p.institution_id, p.institution_path, w.has_device, w.said_at,
       w.said_by = any(people.report_records_of(p.person_id)) as said_self
  from people.report_person p
  left join lateral (select d.has_device, d.said_at, d.said_by from outreach.device_word d
                      where d.person_id = any(people.report_records_of(p.person_id))
                      order by d.id desc limit 1) w on true
 where p.state <> 'LEFT' and p.counts
   and not exists (select from people.report_alias m where m.person_id = p.person_id)
   and (w.has_device = false
        or (w.has_device is null
            and not exists (select from people.report_contact c where c.person_id = p.person_id and not c.shared)
            and not exists (select from accounts.report_sign_in s
                             where s.person_id = any(people.report_records_of(p.person_id))
                               and s.last_sign_in_at is not null)));
comment on view outreach.without_device is
    'who has no device by the last word about them; while nobody has said anything, who has no mail and no phone of their own and never signed in';
