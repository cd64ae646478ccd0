-- One row per drawing and language, shared by the versions that show it; the address in a lesson names the content.
create table courses.drawing (
    print text primary key check (print ~ '^[0-9a-f]{32}$'),
    svg text not null
);
comment on table courses.drawing is 'append-only: a drawing never changes under its address';
