-- A law or an order may apply from another day than the one on its paper.
alter table mandates.instrument add column in_force_from date;
comment on column mandates.instrument.in_force_from is 'empty when the paper names no day but its own';
