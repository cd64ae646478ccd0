package org.twige.mandates.ledger;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where a duty that two records had, and that the kept one goes on having, gets what the other record was granted: a later
 * date, an exemption. Until the records are separated.
 */
@Repository
class MergedGrants {

    private static final String REMEMBER = """
            update mandates.merged_duty r
               set later_on = case when y.due_on > r.due_on then y.due_on end,
                   exempted = y.state = 'EXEMPT' and r.state <> 'EXEMPT'
              from mandates.duty d, mandates.merged_duty y, mandates.duty o
             where r.merge_id = :merge and r.part = 'RAISED' and d.id = r.duty_id
               and y.merge_id = :merge and y.part = 'YIELDED' and o.id = y.duty_id
               and o.mandate_id = d.mandate_id and o.course_id = d.course_id and o.round = d.round
               and r.state in ('OPEN', 'PAUSED', 'EXEMPT') and y.state in ('OPEN', 'PAUSED', 'EXEMPT')
            """;

    private static final String LATER = Changes.writtenDown(
            """
            update mandates.duty d set due_on = r.later_on
              from mandates.merged_duty r
             where r.merge_id = :merge and r.part = 'RAISED' and d.id = r.duty_id and r.later_on > d.due_on
               and d.state in ('OPEN', 'PAUSED', 'EXEMPT')
            """, "'EXTENDED' as kind, cast(:on as date) as happened_on, 'merged' as reason" + Changes.NO_INSTRUMENT);

    private static final String EXEMPT = Changes.writtenDown(
            """
            update mandates.duty d set state = 'EXEMPT', counts = false, paused_on = null
              from mandates.merged_duty r
             where r.merge_id = :merge and r.part = 'RAISED' and r.exempted and d.id = r.duty_id
               and d.state in ('OPEN', 'PAUSED')
            """, "'EXEMPTED' as kind, cast(:on as date) as happened_on, 'merged' as reason" + Changes.NO_INSTRUMENT);

    private static final String EARLIER = Changes.writtenDown(
            """
            update mandates.duty d set due_on = r.due_on
              from mandates.merged_duty r
             where r.merge_id = :merge and r.part = 'RAISED' and d.id = r.duty_id and d.due_on = r.later_on
               and d.state in ('OPEN', 'PAUSED', 'EXEMPT')
            """, "'REOPENED' as kind, cast(:on as date) as happened_on, 'separated' as reason" + Changes.NO_INSTRUMENT);

    private static final String OWE = Changes.writtenDown(
            """
            update mandates.duty d set state = r.state, counts = r.counts, paused_on = r.paused_on
              from mandates.merged_duty r
             where r.merge_id = :merge and r.part = 'RAISED' and r.exempted and d.id = r.duty_id and d.state = 'EXEMPT'
               and not exists (select from %s f where f.duty_id = d.id)
            """.formatted(LimitedExemptions.IN_FORCE),
            "'REOPENED' as kind, cast(:on as date) as happened_on, 'separated' as reason" + Changes.NO_INSTRUMENT);

    private final JdbcClient database;

    MergedGrants(JdbcClient database) {
        this.database = database;
    }

    /** Gives the kept record's duties what the others had, once it is remembered how both stood. */
    void take(UUID merge, Moment moment) {
        database.sql(REMEMBER).param("merge", merge).update();
        write(LATER, merge, moment);
        write(EXEMPT, merge, moment);
    }

    /** Takes it back, unless the date moved again since, or the person is exempt by a decision of their own. */
    void giveBack(UUID merge, Moment moment) {
        write(EARLIER, merge, moment);
        write(OWE, merge, moment);
    }

    private void write(String statement, UUID merge, Moment moment) {
        database.sql(statement)
                .param("merge", merge)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }
}
