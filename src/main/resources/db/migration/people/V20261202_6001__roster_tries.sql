-- A list whose check ends the process each time is given up after some tries.
alter table people.roster_batch
    add column tries smallint not null default 0,
    add column tried_by uuid;
comment on column people.roster_batch.tries is 'how many processes have begun to check the list and not come to an end';
comment on column people.roster_batch.tried_by is 'the process that began last; no person';
