-- At the centre: offices without internet, what they were given, and what came back from them.
create table learning.branch (
    id uuid primary key default uuidv7(),
    institution_id uuid not null unique references people.institution (id),
    opened_at timestamptz not null,
    key_print text,
    key_at timestamptz,
    key_by uuid references people.person (id)
);
comment on table learning.branch is 'an office where people learn on a computer without internet';
comment on column learning.branch.key_print is
    'the fingerprint of its computer, as an official heard it; results of another one are refused';

create table learning.branch_pack (
    id uuid primary key,
    branch_id uuid not null references learning.branch (id),
    number int not null check (number > 0),
    versions uuid[] not null,
    file_id uuid not null references border.file (id),
    made_at timestamptz not null,
    valid_until date not null,
    made_by text not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid references people.person (id),
    unique (branch_id, number)
);

create table learning.branch_member (
    pack_id uuid not null references learning.branch_pack (id),
    person_id uuid not null references people.person (id),
    primary key (pack_id, person_id)
);
create index on learning.branch_member (person_id);
comment on table learning.branch_member is 'append-only: whose names a pack carried';

create table learning.branch_results (
    id uuid primary key default uuidv7(),
    branch_id uuid not null references learning.branch (id),
    pack_id uuid not null references learning.branch_pack (id),
    file_id uuid not null references border.file (id),
    made_at timestamptz not null,
    brought_at timestamptz not null,
    brought_by uuid not null references people.person (id),
    looked_at timestamptz,
    asked_at timestamptz,
    asked_by uuid references people.person (id),
    merged_at timestamptz
);
create index on learning.branch_results (branch_id);
comment on column learning.branch_results.made_at is 'by the clock of the branch';
comment on column learning.branch_results.looked_at is 'since when it is known what taking them in would do';
comment on column learning.branch_results.asked_by is 'who asked for them to be taken in';

create table learning.branch_tally (
    results_id uuid not null references learning.branch_results (id),
    trial boolean not null,
    person_id uuid not null,
    outcome text not null,
    course text not null,
    events int not null,
    primary key (results_id, trial, person_id, outcome, course)
);
comment on table learning.branch_tally is
    'append-only: what became of the acts of one person in one course, on trial and in earnest; the person may be unknown';

-- At the branch itself: which one it is.
create table learning.own_branch (
    only_one boolean primary key default true check (only_one),
    branch_id uuid not null,
    pack_id uuid not null,
    number int not null,
    institution jsonb not null,
    made_at timestamptz not null,
    valid_until date not null,
    centre_print text not null,
    opened_at timestamptz not null
);
comment on table learning.own_branch is 'one row on the computer of a branch, none elsewhere';
