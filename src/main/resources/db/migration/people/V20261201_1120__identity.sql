-- Where an identity number comes from: a staff list, or an official who saw the card.
alter table people.identifier
    add column source text not null default 'ROSTER' check (source in ('ROSTER', 'OFFICIAL')),
    add column recorded_by uuid,
    add column recorded_at timestamptz,
    add check ((source = 'OFFICIAL') = (recorded_by is not null));
comment on column people.identifier.recorded_by is 'the official who typed it; the number itself is kept nowhere';

-- Pairs are found for the whole nation, weighed, and shown with the reasons.
alter table people.likeness
    add column score int not null default 0,
    add column reasons text[] not null default '{}',
    add column seen_at timestamptz;
update people.likeness
   set score = case when by_phone then 35 else 0 end + case when by_birth_year then 50 else 0 end,
       reasons = case when by_birth_year then array['same-names', 'birth-year'] else '{}'::text[] end
                 || case when by_phone then array['phone'] else '{}'::text[] end,
       seen_at = found_at;
-- Until now "same" had no effect: whoever was meant is asked about again, this time to be merged.
update people.likeness set decision = null, decided_by = null, decided_at = null where decision = 'SAME';
create index likeness_ranked on people.likeness (score desc, id) where decision is null;
comment on column people.likeness.score is 'how much speaks for one person; never decides anything';
comment on column people.likeness.seen_at is 'when the pair was last found';

create index contact_value on people.contact (kind, value);

-- One record stands for another. It moves no row: what belongs to the merged record is found through people.alias,
-- so that a separation gives back exactly what there was.
create sequence people.merge_done_no as bigint;

create table people.merge (
    id uuid primary key default uuidv7(),
    kept_id uuid not null references people.person,
    merged_id uuid not null references people.person,
    likeness_id uuid references people.likeness,
    state text not null check (state in ('PROPOSED', 'DONE', 'REFUSED', 'SEPARATED')),
    why_second text check (why_second in ('MANY', 'OFFICE')),
    asked_by uuid not null,
    asked_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    merged_on date,
    done_no bigint,
    state_before text,
    left_on_before date,
    separated_by uuid,
    separated_at timestamptz,
    separated_on date,
    check (kept_id <> merged_id),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state in ('DONE', 'SEPARATED')) = (merged_on is not null)),
    check ((state = 'SEPARATED') = (separated_by is not null))
);
create unique index merge_once on people.merge (merged_id) where state in ('PROPOSED', 'DONE');
create index merge_kept on people.merge (kept_id);
create index merge_asked on people.merge (asked_by, merged_on);
comment on column people.merge.why_second is 'why a second official had to agree: many on one day, or one of the two has an office';
comment on column people.merge.done_no is 'the order in which they were carried out; they are undone in the opposite order';
comment on column people.merge.state_before is 'of the merged record, to be given back';

-- Which record now stands for which person; gone when they are separated.
create table people.alias (
    person_id uuid primary key references people.person,
    kept_id uuid not null references people.person,
    merge_id uuid not null references people.merge,
    check (person_id <> kept_id)
);
create index alias_kept on people.alias (kept_id);
comment on column people.alias.kept_id is 'never an alias itself';

create view people.report_alias as
select person_id, kept_id from people.alias;
comment on view people.report_alias is 'one row per merged record: whom it stands for';

create view people.report_merge as
select id as merge_id, kept_id, merged_id, merged_on, separated_on, state = 'DONE' as holds
  from people.merge
 where state in ('DONE', 'SEPARATED');
comment on view people.report_merge is 'one row per merge that was carried out; holds is false once it was undone';

-- "where person_id = any(people.report_records_of(:person))" finds what belongs to a person under any of their records.
create function people.report_records_of(person uuid) returns uuid[]
    language sql stable parallel safe
    return array[person] || array(select a.person_id from people.alias a where a.kept_id = person);
comment on function people.report_records_of is 'the person''s own record first, then those merged into it';

create or replace view people.report_responsibility as
select r.person_id, r.role, r.institution_id, i.path as institution_path, r.from_on, r.until_on
  from people.responsibility r
  left join people.institution i on i.id = r.institution_id
union all
select a.kept_id, r.role, r.institution_id, i.path, r.from_on, r.until_on
  from people.alias a
  join people.responsibility r on r.person_id = a.person_id
  left join people.institution i on i.id = r.institution_id;

-- A number that only two records of one person share is not shared.
create or replace view people.report_contact as
select c.person_id, c.kind, c.value, c.position, c.verified,
       c.shared and exists (select from people.contact o
                              left join people.alias oa on oa.person_id = o.person_id
                             where o.kind = c.kind and o.value = c.value
                               and coalesce(oa.kept_id, o.person_id) <> c.person_id) as shared
  from people.contact c
 where not c.pending
   and not exists (select from people.alias m where m.person_id = c.person_id)
union all
select a.kept_id, c.kind, c.value, c.position + 1000, c.verified,
       c.shared and exists (select from people.contact o
                              left join people.alias oa on oa.person_id = o.person_id
                             where o.kind = c.kind and o.value = c.value
                               and coalesce(oa.kept_id, o.person_id) <> a.kept_id)
  from people.alias a
  join people.contact c on c.person_id = a.person_id
 where not c.pending
   and not exists (select from people.contact own
                    where own.person_id = a.kept_id and own.kind = c.kind and own.value = c.value);
