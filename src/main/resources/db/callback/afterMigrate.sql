-- After every migration: the application may read and write, but owns nothing,
-- and may only add to a table whose comment begins with "append-only".
do $$
declare
    home text;
    ledger regclass;
begin
    for home in
        select nspname from pg_namespace
         where nspowner = current_user::regrole and nspname not like 'pg\_%' and nspname <> 'public'
    loop
        execute format('grant usage on schema %I to twige_app', home);
        execute format('grant select, insert, update, delete, truncate, maintain on all tables in schema %I to twige_app', home);
        execute format('grant usage, select on all sequences in schema %I to twige_app', home);
    end loop;
    for ledger in
        select c.oid::regclass from pg_class c
         where c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like 'append-only%'
    loop
        execute format('revoke update, delete, truncate on %s from twige_app', ledger);
    end loop;
end
$$;
