alter table outreach.nudge drop constraint nudge_step_check;
alter table outreach.nudge add constraint nudge_step_check
    check (step in ('ASSIGNED', 'FOURTEEN_DAYS', 'SEVEN_DAYS', 'TWO_DAYS', 'OVERDUE', 'MET', 'BY_HAND', 'WEEK', 'STAFF',
                    'CLASS'));

-- Which state of which class a nudge tells a person of. The key is what makes them hear of each state once.
create table outreach.class_word (
    class_id uuid not null,
    person_id uuid not null,
    changes int not null,
    nudge_id uuid not null,
    primary key (class_id, person_id, changes)
);
create index class_word_nudge on outreach.class_word (nudge_id);
comment on column outreach.class_word.changes is 'how often place or time of the class had become others by then';
