package org.twige;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of all modules, those that others refer to first; found in the database, never listed by hand. */
final class DatabaseTables {

    private DatabaseTables() {}

    /** Quoted names with their schema, in an order in which rows can be put in without breaking a reference. */
    static List<String> inOrder(Connection connection) throws SQLException {
        var left = references(connection);
        var ordered = new ArrayList<String>();
        while (!left.isEmpty()) {
            var ready = left.entrySet().stream()
                    .filter(table -> ordered.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("these tables refer to each other in a circle: " + left.keySet());
            }
            ordered.addAll(ready);
            ready.forEach(left::remove);
        }
        return ordered;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, Set<String>>();
        try (var statement = connection.prepareStatement("""
                        select format('%I.%I', n.nspname, c.relname) as name,
                               (select format('%I.%I', rn.nspname, r.relname)
                                  from pg_class r join pg_namespace rn on rn.oid = r.relnamespace
                                 where r.oid = f.confrelid) as refers_to
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
                         where c.relkind = 'r'
                           and n.nspowner = (select datdba from pg_database where datname = current_database())
                           and n.nspname not in ('public', 'pg_catalog', 'information_schema')
                         order by name
                        """);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var others = found.computeIfAbsent(rows.getString("name"), _ -> new LinkedHashSet<>());
                if (rows.getString("refers_to") != null) {
                    others.add(rows.getString("refers_to"));
                }
            }
        }
        return found;
    }

    /** The columns of a table that can be written, in order. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.prepareStatement("""
                        select quote_ident(attname) from pg_attribute
                         where attrelid = cast(? as regclass) and attnum > 0
                           and not attisdropped and attgenerated = ''
                         order by attnum
                        """)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /** The newest migration that this database has seen; a backup fits only the same. */
    static String schemaVersion(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select max(version) from public.flyway_schema_history where success");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
