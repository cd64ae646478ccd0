-- What the kept record's duty got from the other record, so that a separation takes back exactly this.
alter table mandates.merged_duty
    add later_on date,
    add exempted boolean not null default false;
comment on column mandates.merged_duty.later_on is 'the later date that the duty of the other record had';
comment on column mandates.merged_duty.exempted is 'exempt, because the duty of the other record was';
