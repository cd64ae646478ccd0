create schema border;

-- A file that came in or was made here; its bytes lie in the data folder under the name of their hash.
create table border.file (
    id uuid primary key default uuidv7(),
    name text not null,
    media_type text not null,
    bytes bigint not null,
    sha256 text not null,
    stored_at timestamptz not null
);
