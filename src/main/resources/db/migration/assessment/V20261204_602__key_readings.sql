-- Who opened items with what is right in them: the record of acts gets one line a day and place, however many items are read.
create table assessment.key_reading (
    person_id uuid not null,
    kind text not null,
    subject text not null,
    read_on date not null,
    primary key (person_id, kind, subject, read_on)
);
comment on table assessment.key_reading is 'append-only: where somebody has read what is right in items, by day; the act itself is in the record of acts';
