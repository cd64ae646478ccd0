-- What a lesson counts for that was done on a keypad phone; a mandate without a row says the default: it counts.
create table mandates.keypad_choice (
    seq bigint generated always as identity primary key,
    mandate_id uuid not null references mandates.mandate,
    counts boolean not null,
    chosen_at timestamptz not null,
    chosen_by uuid not null
);
create index keypad_choice_mandate on mandates.keypad_choice (mandate_id, seq desc);
comment on table mandates.keypad_choice is 'append-only: the newest row of a mandate holds';
comment on column mandates.keypad_choice.counts is
    'true: the lesson is done; false: it was practice. A check that certifies is never taken on a keypad phone';
