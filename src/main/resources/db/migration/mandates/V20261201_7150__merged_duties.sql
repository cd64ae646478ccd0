-- How each duty stood that a merge of two records touched, so that a separation gives back exactly this.
create table mandates.merged_duty (
    merge_id uuid not null,
    duty_id uuid not null,
    part text not null check (part in ('MOVED', 'YIELDED', 'RAISED')),
    person_id uuid not null,
    institution_id uuid not null,
    state text not null,
    due_on date not null,
    met_on date,
    paused_on date,
    counts boolean not null,
    raised_on date,
    primary key (merge_id, duty_id)
);
comment on column mandates.merged_duty.part is
    'MOVED: went over to the kept record; YIELDED: lapsed because both had it; RAISED: met, because of the other one';
comment on column mandates.merged_duty.raised_on is 'the day by which it is met because of the other record';
