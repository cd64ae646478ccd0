-- For whom a pile was printed: whoever answers for other people since gets its file no longer.
alter table outreach.pile add column scope ltree[] not null default '{}';
comment on column outreach.pile.scope is 'the parts of the tree for which its maker answered when it was made';
