-- Items of other kinds than one best answer: cases, several right options, an order, a number, and templates from which
-- every attempt gets a variant of its own.
alter table assessment.item
    add column answer text not null default 'one' check (answer in ('one', 'several', 'order', 'number')),
    add column case_code text,
    add column template text;
comment on column assessment.item.kind is 'best-answer, case, choose-all, mark-text, order or seeded';
comment on column assessment.item.answer is 'what the learner gives: one option, several, an order of options, or a number';
comment on column assessment.item.case_code is 'the same for the questions that belong to one case';
comment on column assessment.item.template is 'JSON: how a variant is made from a seed; key and letters then mean nothing';
comment on column assessment.item.key is
    'the right option, options or order as letters; no page shows it before the attempt is closed';

alter table assessment.attempt_item
    add column seed bigint,
    add column key text;
comment on column assessment.attempt_item.seed is 'of the variant that was drawn; null for items without template';
comment on column assessment.attempt_item.key is 'of the variant; null where the key of the item holds';

-- One question is one mark; some kinds give a part of it.
drop view assessment.report_attempt;
alter table assessment.attempt
    alter column score type numeric(6, 2),
    add column critical_outcomes text[] not null default '{}',
    add column critical_cut smallint not null default 0;
comment on column assessment.attempt.score is 'marks: one for each right question, a part of one for a partly right one';
comment on column assessment.attempt.critical_outcomes is 'the outcomes that have a pass mark of their own, taken together';
comment on column assessment.attempt.critical_cut is 'per cent of the marks of the critical outcomes, 0 if there are none';

create view assessment.report_attempt as
select id as attempt_id, person_id, course_id, version_id, number, opened_at, closed_at, score, out_of, cut, passed
  from assessment.attempt;
comment on view assessment.report_attempt is 'one row per attempt at a final, open ones without score';

-- The share of one mark that a response earns. Of several options: (right ones - wrong ones) / all right ones, not below
-- nothing. Of an order: the share of steps in their right place.
create function assessment.mark(answer text, choice text, key text) returns numeric
    language sql immutable parallel safe
    return case
        when choice is null then 0
        when answer = 'several' then greatest(0, (
            select sum(case when strpos(key, letter) > 0 then 1 else -1 end)::numeric / length(key)
              from string_to_table(choice, null) letter))
        when answer = 'order' then (
            select count(*) filter (where letter = substr(key, place::int, 1))::numeric / length(key)
              from string_to_table(choice, null) with ordinality as given (letter, place))
        when choice = key then 1
        else 0
    end;
comment on function assessment.mark is 'from 0 to 1';
