-- Packs and results hold names: their files go when nobody needs them any more, and what is known of them stays.
alter table learning.branch_pack alter column file_id drop not null;
alter table learning.branch_results alter column file_id drop not null;
comment on column learning.branch_pack.file_id is 'empty once the pack was withdrawn, or its last day is over';
comment on column learning.branch_results.file_id is 'empty 90 days after they were taken in, at the latest after a year';
