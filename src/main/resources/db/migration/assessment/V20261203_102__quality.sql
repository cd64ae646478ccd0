-- The same marks as before, in whole points: a statement over millions of responses is not held up by each of them.
create function assessment.in_place(choice text, key text) returns int
    language sql immutable parallel safe
    return (
        select cast(count(*) filter (where letter = substr(key, cast(place as int), 1)) as int)
          from string_to_table(choice, null) with ordinality as given (letter, place));
comment on function assessment.in_place is 'how many steps of an order stand in their right place';

create function assessment.points(answer text, choice text, key text) returns int
    language sql immutable parallel safe
    return case
        when answer = 'several' then greatest(0, length(choice) - 2 * length(translate(choice, key, '')))
        when answer = 'order' then assessment.in_place(choice, key)
        when choice = key then 1
        else 0
    end;
comment on function assessment.points is 'of so many as it is worth; null where nothing was chosen of several or of an order';

create function assessment.worth(answer text, key text) returns int
    language sql immutable parallel safe
    return case when answer in ('several', 'order') then length(key) else 1 end;

create or replace function assessment.mark(answer text, choice text, key text) returns numeric
    language sql immutable parallel safe
    return coalesce(cast(assessment.points(answer, choice, key) as numeric) / assessment.worth(answer, key), 0);

-- Which rows are one item: the same code, and nothing else in what a learner reads and what is right. Case, spaces and
-- punctuation may differ; translations too, because the item is what its original says.
create function assessment.folded(written text) returns text
    language sql immutable parallel safe
    return regexp_replace(
        translate(lower(written), '–’‘“”"''', '-'),
        '[[:space:]]+|[.,;:!?](?![0-9])', '', 'g');
comment on function assessment.folded is 'without what may change in a text without changing it';

create view assessment.same_item as
select item.id as item_id, item.version_id, bank.course_id, item.code,
       md5(concat_ws('|', item.outcome, item.kind, item.answer, item.key, item.letters, item.template,
           assessment.folded(text.stem),
           (select string_agg(
                       letter || assessment.folded(concat_ws('|', option ->> 'text', option ->> 'planted')), '|'
                       order by letter)
              from jsonb_each(text.options) as o (letter, option)))) as print
  from assessment.item
  join assessment.bank on bank.version_id = item.version_id
  join assessment.item_text text on text.item_id = item.id and text.language = bank.original;
comment on view assessment.same_item is 'rows with the same course, code and print are one item in several versions';

-- Figures of one moment; every run keeps its own, so that the older ones show what has changed.
create table assessment.quality_run (
    id uuid primary key default uuidv7(),
    asked text not null unique,
    counted_at timestamptz not null,
    recent_from timestamptz not null,
    forms bigint not null,
    questions bigint not null
);
comment on table assessment.quality_run is 'append-only: one row per count of the statistics of finals';
comment on column assessment.quality_run.asked is 'the night or the job that asked for it: asked for twice, it is counted once';
comment on column assessment.quality_run.recent_from is 'forms closed from then on are compared with those before';
create index quality_run_newest on assessment.quality_run (counted_at desc);

create table assessment.quality_form (
    run_id uuid not null references assessment.quality_run (id),
    course_id uuid not null,
    forms bigint not null,
    items int not null,
    mean double precision not null,
    deviation double precision,
    alpha double precision,
    alpha_error double precision,
    measurement_error double precision,
    primary key (run_id, course_id)
);
comment on table assessment.quality_form is 'append-only: the final of a course in one run';
comment on column assessment.quality_form.items is 'questions in a form of the newest version that was taken';
comment on column assessment.quality_form.mean is 'marks';
comment on column assessment.quality_form.alpha is 'coefficient alpha, which is KR-20 where a question gives all of a mark or none';
comment on column assessment.quality_form.measurement_error is 'standard error of measurement, in marks';

create table assessment.quality_item (
    run_id uuid not null references assessment.quality_run (id),
    course_id uuid not null,
    code text not null,
    print text not null,
    item_id uuid not null,
    forms bigint not null,
    facility double precision not null,
    facility_error double precision,
    discrimination double precision,
    discrimination_error double precision,
    unanswered bigint not null,
    timed bigint not null,
    seconds double precision,
    could_show bigint not null,
    earlier bigint not null,
    recent bigint not null,
    drift double precision,
    drift_error double precision,
    primary key (run_id, course_id, code, print)
);
comment on table assessment.quality_item is 'append-only: one item in one run';
comment on column assessment.quality_item.item_id is 'the row of the newest version that has it';
comment on column assessment.quality_item.forms is 'how many closed forms asked it; n of every other figure';
comment on column assessment.quality_item.facility is 'p: the mean mark, from 0 to 1';
comment on column assessment.quality_item.discrimination is 'corrected item-total correlation: the mark against the rest of the form';
comment on column assessment.quality_item.could_show is 'closed forms of the versions that have the item';
comment on column assessment.quality_item.drift is 'facility in recent forms less that in earlier ones';
create index quality_item_history on assessment.quality_item (course_id, code, print);

create table assessment.quality_option (
    run_id uuid not null references assessment.quality_run (id),
    course_id uuid not null,
    code text not null,
    print text not null,
    letter text not null,
    chosen bigint not null,
    right_ones bigint not null,
    rest double precision,
    primary key (run_id, course_id, code, print, letter)
);
comment on table assessment.quality_option is 'append-only: how often an option of an item was chosen';
comment on column assessment.quality_option.letter is 'of a number: right or wrong';
comment on column assessment.quality_option.right_ones is 'of those who chose it, for how many it was right; it differs in items with a variant for each';
comment on column assessment.quality_option.rest is 'how many marks above the mean, per other question, those have who chose it';

create table assessment.quality_dif (
    run_id uuid not null references assessment.quality_run (id),
    course_id uuid not null,
    code text not null,
    print text not null,
    dimension text not null check (dimension in ('LANGUAGE', 'PLACE', 'TRACK', 'SEX')),
    focal text not null,
    reference text not null,
    focal_forms bigint not null,
    reference_forms bigint not null,
    odds_ratio double precision,
    chi_square double precision,
    delta double precision,
    delta_error double precision,
    class text check (class in ('A', 'B', 'C')),
    primary key (run_id, course_id, code, print, dimension, focal)
);
comment on table assessment.quality_dif is 'append-only: whether an item is harder for a group than for others who know as much';
comment on column assessment.quality_dif.odds_ratio is 'common odds ratio of Mantel and Haenszel, of the reference group over the focal one; null for too few';
comment on column assessment.quality_dif.delta is '-2.35 ln(odds ratio): below nothing, the item is harder for the focal group';

-- Authors take items out of the draw and let them back in; nothing does so by itself.
create table assessment.withdrawal (
    id bigint generated always as identity primary key,
    course_id uuid not null,
    code text not null,
    print text not null,
    withdrawn boolean not null,
    reason text not null,
    decided_by uuid not null,
    decided_at timestamptz not null
);
comment on table assessment.withdrawal is 'append-only: the last row of an item says whether it may be drawn';
create index withdrawal_item on assessment.withdrawal (course_id, code, print, id desc);

-- The questions of a case are drawn together or not at all.
create function assessment.withdrawn_items(version uuid) returns setof uuid
    language sql stable
    begin atomic
        with latest as (
            select distinct on (w.course_id, w.code, w.print) w.course_id, w.code, w.print, w.withdrawn
              from assessment.withdrawal w
             where w.course_id = (select course_id from assessment.bank where version_id = version)
             order by w.course_id, w.code, w.print, w.id desc),
        gone as (
            select item.id, item.case_code
              from latest
              join assessment.item on item.version_id = version and item.code = latest.code
              join assessment.same_item same on same.item_id = item.id and same.print = latest.print
             where latest.withdrawn)
        select id from gone
        union
        select item.id
          from assessment.item
         where item.version_id = version and item.case_code in (select case_code from gone);
    end;
comment on function assessment.withdrawn_items is 'what may not be drawn for new forms of a version';
