package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the catalogue of the live database must say. */
@PageTest
class TablesTests {

    @Autowired
    private JdbcClient database;

    @Test
    void foreign_keys_point_down_the_module_table() {
        var keys = database.sql("""
                        select source.nspname as from_module, target.nspname as to_module, conname,
                               confkey = (select conkey from pg_constraint
                                           where conrelid = f.confrelid and contype = 'p') as to_primary_key
                          from pg_constraint f
                          join pg_class s on s.oid = conrelid
                          join pg_namespace source on source.oid = s.relnamespace
                          join pg_class t on t.oid = confrelid
                          join pg_namespace target on target.oid = t.relnamespace
                         where contype = 'f' and conparentid = 0 and s.relnamespace <> t.relnamespace
                        """).query(Key.class).list();

        assertThat(keys).isNotNull().allMatch(Key::pointsDown);
    }

    /** A foreign key from one module's table to another's. */
    record Key(String fromModule, String toModule, String conname, boolean toPrimaryKey) {

        boolean pointsDown() {
            return toPrimaryKey && ModuleTable.mayCall(fromModule).contains(toModule);
        }
    }

    @Test
    void every_table_belongs_to_a_module() {
        var homes = database.sql("""
                        select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and n.nspname !~ '^pg_|^information_schema$'
                        """).query(String.class).list();

        assertThat(homes)
                .as("public holds the migrations' history, jobs the timetable and the outbox of events")
                .allMatch(home -> ModuleTable.names().contains(home) || home.equals("public") || home.equals("jobs"));
    }

    @Test
    void the_application_cannot_rewrite_an_append_only_table() {
        var rewritable = database.sql("""
                        select c.oid::regclass::text from pg_class c
                         where obj_description(c.oid, 'pg_class') like 'append-only%'
                           and (has_table_privilege(c.oid, 'update') or has_table_privilege(c.oid, 'delete')
                                or has_table_privilege(c.oid, 'truncate'))
                        """).query(String.class).list();

        assertThat(rewritable).isEmpty();
    }
}
