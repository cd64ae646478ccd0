-- Questions about what came out of a learner's own exercise.
alter table assessment.item add column own text[] not null default '{}';
comment on column assessment.item.own is
    'what it asks about of the learner''s exercises, as exercise and figure, e.g. requests.right60';

alter table assessment.attempt_item add column own jsonb;
comment on column assessment.attempt_item.own is
    'the figures of the learner''s exercises that the variant took, as they were when it was drawn';
