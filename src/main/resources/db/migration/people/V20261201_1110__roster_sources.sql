-- Where staff lists come from again and again, and what the titles of its columns mean.
create table people.roster_source (
    id uuid primary key default uuidv7(),
    name text not null,
    folder text not null unique,
    scope text[] not null,
    allowed_errors int not null default 0 check (allowed_errors between 0 and 100),
    made_by text not null,
    made_at timestamptz not null
);
create unique index roster_source_name on people.roster_source (lower(name), scope);
comment on column people.roster_source.folder is 'files in a folder of this name are taken in by themselves, if the operator allows it';
comment on column people.roster_source.scope is 'the paths of the subtrees that its lists may change';
comment on column people.roster_source.allowed_errors is
    'so many rows of a hundred may be stopped in a list that takes effect without an official';

-- A title without an entry was never seen in the lists of this source.
create table people.roster_title (
    source_id uuid not null references people.roster_source,
    folded text not null,
    title text not null,
    column_key text,
    primary key (source_id, folded)
);
comment on column people.roster_title.folded is 'small letters without accents and signs';
comment on column people.roster_title.column_key is 'empty: the column is left out';

alter table people.roster_batch
    add column source_id uuid references people.roster_source,
    add column sheet text,
    add column sheets_passed text[] not null default '{}';
comment on column people.roster_batch.sheet is 'which sheet of a workbook was read';
comment on column people.roster_batch.sheets_passed is 'other sheets of the workbook that could have been meant';
create index roster_batch_source on people.roster_batch (source_id);

-- ASKED: an official has to say what the columns mean.
alter table people.roster_batch drop constraint roster_batch_state_check;
alter table people.roster_batch add constraint roster_batch_state_check check (state in
    ('UPLOADED', 'CHECKING', 'REFUSED', 'ASKED', 'CHECKED', 'HELD', 'APPLYING', 'APPLIED', 'DROPPED'));
