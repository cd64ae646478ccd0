package org.twige.mandates.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept what each recount of the counters found. */
@Repository
class Recounts {

    private static final String COMPARED = """
            with counted as (
                select institution_id, course_id, mandate_id, state, due_on, counts, count(*) as people
                  from mandates.duty where current group by 1, 2, 3, 4, 5, 6
            ), added as (
                select institution_id, course_id, mandate_id, state, due_on, counts, cast(sum(people) as bigint) as people
                  from mandates.duty_day group by 1, 2, 3, 4, 5, 6 having sum(people) <> 0
            ), differences as (
                (select * from counted except select * from mandates.report_count)
                union all
                (select * from mandates.report_count except select * from counted)
                union all
                (select * from counted except select * from added)
                union all
                (select * from added except select * from counted)
            ), told as (
                select distinct on (duty_id) duty_id, institution_id, state, due_on, counts
                  from mandates.duty_event order by duty_id desc, seq desc
            ), otherwise as (
                select coalesce(d.id, t.duty_id) as duty_id
                  from mandates.duty d full join told t on t.duty_id = d.id
                 where (d.institution_id, d.state, d.due_on, d.counts)
                       is distinct from (t.institution_id, t.state, t.due_on, t.counts)
            )
            """;

    private final JdbcClient database;

    Recounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Counts duties, adds up events again and looks at the last event of every duty; keeps how many counters disagree
     * with either sum, and how many duties with what was last written about them.
     */
    long recount(Moment moment) {
        return database.sql(COMPARED + """
                insert into mandates.recount (counted_at, duties, differences)
                select :at, (select coalesce(sum(people), 0) from counted),
                       (select count(*) from differences) + (select count(*) from otherwise)
                returning differences
                """)
                .param("at", moment.timestamp())
                .query(Long.class)
                .single();
    }

    /** Up to ten of the differences, for whoever has to find their cause: ids and figures, no names. */
    List<String> examples() {
        return database.sql(COMPARED + """
                (select 'counter ' || d from differences d limit 5)
                union all
                (select 'duty ' || duty_id from otherwise limit 5)
                """).query((row, _) -> row.getString(1)).list();
    }
}
