package org.twige.mandates.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often each kind of thing happened in the ledger, and around it. */
final class Happened {

    private Happened() {}

    static Map<String, Long> in(JdbcClient database) {
        var counts = new TreeMap<String, Long>();
        database.sql("""
                select lower(kind) || coalesce(' ' || nullif(split_part(reason, ':', 1), ''), ''), count(*)
                  from mandates.duty_event group by 1
                union all
                select 'case ' || lower(kind), count(*) from mandates.case_event group by 1
                union all
                select 'merge ' || lower(state), count(*) from people.merge group by 1
                union all
                select 'version ' || lower(cause), count(*) from mandates.mandate_version group by 1
                """)
                .query((row, _) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }
}
