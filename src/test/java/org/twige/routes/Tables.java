package org.twige.routes;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the database, table by table, as a count and a sum of all its rows. */
final class Tables {

    /** The work of jobs and the counts of tries go on whatever is asked for. */
    private static final String ALL = """
            select schemaname || '.' || tablename from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema', 'public', 'jobs')
               and schemaname || '.' || tablename <> 'web.limit_bucket'
             order by 1
            """;

    private final JdbcClient database;

    Tables(JdbcClient database) {
        this.database = database;
    }

    Map<String, String> all() {
        return naming("");
    }

    /** Only the rows in which one of these words stands. */
    Map<String, String> naming(Collection<String> words) {
        return naming(words.stream().collect(Collectors.joining("|")));
    }

    private Map<String, String> naming(String pattern) {
        var sums = new TreeMap<String, String>();
        for (var table : database.sql(ALL).query(String.class).list()) {
            var sum = database.sql(
                            "select count(*) || ' rows, ' || coalesce(sum(hashtextextended(cast(t as text), 0)), 0)"
                                    + " from " + table + " t where cast(t as text) ~* :pattern")
                    .param("pattern", pattern)
                    .query(String.class)
                    .single();
            sums.put(table, sum);
        }
        return sums;
    }
}
