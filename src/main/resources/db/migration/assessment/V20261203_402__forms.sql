-- Forms that are equally hard, of items that are not worn out: the night writes down how often each was shown lately.
alter table assessment.item_exposure add column lately numeric(5, 4) not null default 0;
comment on column assessment.item_exposure.lately is
    'the share of the forms of its version, of the last 30 days, that showed it; refreshed by the night';
