-- The pass mark of a course, set by people who know the work: they judge items of one published version in two rounds, and
-- a second official adopts what came out. Versions and items are named without a foreign key where a learner's act would
-- wait for it; here an official acts, so the keys are kept.
create table assessment.cut_workshop (
    id uuid primary key,
    course_id uuid not null,
    version_id uuid not null references assessment.bank (version_id),
    state text not null check (state in
        ('PREPARED', 'ROUND_1', 'DISCUSSION', 'ROUND_2', 'CLOSED', 'ADOPTED', 'ABANDONED')),
    forms smallint not null check (forms between 1 and 3),
    seed bigint not null,
    form_items smallint not null check (form_items > 0),
    definition jsonb not null,
    led_by uuid not null references people.person,
    prepared_at timestamptz not null
);
comment on column assessment.cut_workshop.id is 'made by the form, so that one sent twice prepares one workshop';
comment on column assessment.cut_workshop.forms is 'how many forms'' worth of items are judged';
comment on column assessment.cut_workshop.seed is 'of the chance by which items and variants were drawn';
comment on column assessment.cut_workshop.definition is 'who is just sufficient, by language';
create unique index cut_workshop_under_way on assessment.cut_workshop (course_id)
    where state not in ('ADOPTED', 'ABANDONED');

create table assessment.cut_cell (
    workshop_id uuid not null references assessment.cut_workshop,
    number smallint not null,
    outcome text not null,
    family text not null,
    questions smallint not null check (questions > 0),
    primary key (workshop_id, number)
);
comment on table assessment.cut_cell is 'append-only: the blueprint of a form, by which the ratings are weighted';
comment on column assessment.cut_cell.family is 'the kind of item, as blueprints name it';

create table assessment.cut_item (
    workshop_id uuid not null references assessment.cut_workshop,
    position smallint not null,
    item_id uuid not null references assessment.item,
    cell smallint not null,
    option_order text not null,
    seed bigint,
    key text,
    primary key (workshop_id, position),
    unique (workshop_id, item_id),
    foreign key (workshop_id, cell) references assessment.cut_cell (workshop_id, number)
);
comment on table assessment.cut_item is 'append-only: the items that are judged; of a template, one variant';
comment on column assessment.cut_item.key is 'of the variant; null where the key of the item holds';

create table assessment.cut_judge (
    workshop_id uuid not null references assessment.cut_workshop,
    number smallint not null,
    person_id uuid not null references people.person,
    track text not null,
    first_language boolean not null,
    outside_capital boolean not null,
    agreed_at timestamptz,
    round_1_at timestamptz,
    round_2_at timestamptz,
    primary key (workshop_id, number),
    unique (workshop_id, person_id)
);
comment on column assessment.cut_judge.number is 'under which the judge is known outside; never used again in the workshop';
comment on column assessment.cut_judge.first_language is 'works mainly in the first language of the country';
comment on column assessment.cut_judge.agreed_at is 'when the judge promised to keep the items secret; before, none is shown';
comment on column assessment.cut_judge.round_1_at is 'when the judge said that round 1 is finished';
create index cut_judge_person on assessment.cut_judge (person_id);

create table assessment.cut_rating (
    id bigint generated always as identity primary key,
    workshop_id uuid not null,
    judge smallint not null,
    position smallint not null,
    round smallint not null check (round in (1, 2)),
    rating smallint not null check (rating between 0 and 100),
    rated_at timestamptz not null,
    request_id uuid not null unique,
    foreign key (workshop_id, judge) references assessment.cut_judge (workshop_id, number),
    foreign key (workshop_id, position) references assessment.cut_item (workshop_id, position)
);
comment on table assessment.cut_rating is
    'append-only: of 100 just sufficient people, how many get the item right; the last of a judge and round counts';
comment on column assessment.cut_rating.request_id is 'of the form that was sent; sent again, it changes nothing';
create index cut_rating_workshop on assessment.cut_rating (workshop_id, judge, round, position, id);

create table assessment.cut_event (
    id bigint generated always as identity primary key,
    workshop_id uuid not null references assessment.cut_workshop,
    kind text not null,
    words text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references people.person
);
comment on table assessment.cut_event is 'append-only: what happened in a workshop, with the reason where one was asked for';
create index cut_event_workshop on assessment.cut_event (workshop_id, id);

create table assessment.cut_score (
    workshop_id uuid primary key references assessment.cut_workshop,
    course_id uuid not null,
    cut smallint not null check (cut between 1 and 100),
    whole_marks boolean not null,
    from_on date not null,
    adopted_at timestamptz not null,
    adopted_by uuid not null references people.person
);
comment on table assessment.cut_score is 'append-only: adopted pass marks; the one with the last day that has come holds';
comment on column assessment.cut_score.cut is 'per cent of the marks, rounded down';
create index cut_score_course on assessment.cut_score (course_id, from_on desc, adopted_at desc);
