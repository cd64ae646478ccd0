-- Which ways there are is known to the program; a new one needs no new table.
alter table outreach.nudge drop constraint nudge_channel_check;
alter table outreach.nudge add constraint nudge_channel_check check (channel ~ '^[A-Z]+$');

-- Letters that an official printed at once. The file goes after some days; who got a letter is told by the nudges.
create table outreach.pile (
    id uuid primary key default uuidv7(),
    made_by uuid not null,
    occasion text not null check (occasion in ('WAITING', 'ASSIGNED', 'SOON', 'LATE')),
    made_at timestamptz not null,
    printed_at timestamptz,
    file_id uuid references border.file (id),
    kept_until date not null
);
create index pile_maker on outreach.pile (made_by, id desc);
create index pile_file on outreach.pile (kept_until) where file_id is not null;
comment on column outreach.pile.kept_until is 'the last day on which the file is kept';

-- A letter is a nudge of the channel LETTER: it waits as PLANNED, is HANDED_OVER when printed and DELIVERED when handed out.
create table outreach.letter (
    nudge_id uuid primary key,
    pile_id uuid not null references outreach.pile (id) on delete cascade,
    place int not null
);
create index letter_pile on outreach.letter (pile_id, place);
