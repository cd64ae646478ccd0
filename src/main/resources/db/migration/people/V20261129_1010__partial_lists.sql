-- A list may hold only some of the people of its institutions, such as newcomers or mended rows.
alter table people.roster_batch add column partial boolean not null default false;
comment on column people.roster_batch.partial is 'nobody counts as missing in it';

-- Who is missing a second time, in a later list, is asked about.
alter table people.roster_match drop constraint roster_match_check;
alter table people.roster_match add constraint roster_match_check
    check (row_no is not null or verdict in ('UNCONFIRMED', 'ABSENT_AGAIN'));
alter table people.roster_change drop constraint roster_change_change_check;
alter table people.roster_change add constraint roster_change_change_check
    check (change in ('JOINED', 'MOVED', 'LEFT', 'RETURNED', 'STATUS', 'CHANGED', 'UNCONFIRMED', 'ABSENT_AGAIN'));

create or replace view people.report_roster_change as
select batch_id, person_id, change from people.roster_change where change not in ('UNCONFIRMED', 'ABSENT_AGAIN');
