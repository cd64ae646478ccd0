package org.twige.mandates.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept what each recount of the counters found. */
@Repository
class Recounts {

    private final JdbcClient database;

    Recounts(JdbcClient database) {
        this.database = database;
    }

    /** Counts duties and adds up events again, and keeps how many counters disagree with either. */
    long recount(Moment moment) {
        return database.sql("""
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
                )
                insert into mandates.recount (counted_at, duties, differences)
                select :at, (select coalesce(sum(people), 0) from counted), (select count(*) from differences)
                returning differences
                """)
                .param("at", moment.timestamp())
                .query(Long.class)
                .single();
    }
}
