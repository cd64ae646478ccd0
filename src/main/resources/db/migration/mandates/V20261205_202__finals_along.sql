-- Whether the final check may also be taken along on a phone is a choice of the mandate, as its dates are.
alter table mandates.mandate_version add column final_along boolean not null default false;
alter table mandates.mandate_draft add column final_along boolean not null default false;
comment on column mandates.mandate_version.final_along is
    'true if the final checks of its courses may also be answered on a phone without internet; false for online only';
