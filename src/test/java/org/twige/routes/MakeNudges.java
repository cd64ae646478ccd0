package org.twige.routes;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives everybody a nudge that did not arrive. */
final class MakeNudges {

    private final MadeNation nation;
    private final JdbcClient database;

    MakeNudges(ApplicationContext application, MadeNation nation) {
        this.nation = nation;
        this.database = application.getBean(JdbcClient.class);
    }

    void make() {
        nation.everybody()
                .forEach(resident -> resident.things()
                        .put(
                                Thing.NUDGE,
                                database.sql("""
                        insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, state,
                                                    reason, changed_at)
                        values (:person, 'EMAIL', 'OVERDUE', current_date, now(), current_date, 'FAILED', 'REFUSED', now())
                        returning cast(id as text)
                        """)
                                        .param("person", resident.person().value())
                                        .query(String.class)
                                        .single()));
    }
}
