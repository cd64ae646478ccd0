package org.twige.mandates.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where duties follow their exemptions, which begin and end by themselves. */
@Repository
class LimitedExemptions {

    /** The duties that are exempt on a day, by a request or by a case. */
    static final String IN_FORCE = """
            (select x.duty_id from mandates.exemption x where x.until_on >= :on)
            """;

    private static final String OVER = """
            d.state = 'EXEMPT' and d.id in (select x.duty_id from mandates.exemption x
                                             where x.state = 'EXEMPT' and x.until_on < :on)
            and not exists (select from %s f where f.duty_id = d.id)
            """.formatted(IN_FORCE);

    private static final String END = """
            update mandates.duty d set state = 'OPEN', counts = true, due_on = b.due_on
              from back b
             where b.id = d.id and d.state = 'EXEMPT'
            """;

    private static final String ENDED =
            "'REOPENED' as kind, cast(:on as date) as happened_on, 'exemption-ended' as reason" + Changes.NO_INSTRUMENT;

    private static final String KEEP = Changes.writtenDown(
            """
            update mandates.duty d set state = 'EXEMPT', counts = false, paused_on = null
             where d.state in ('OPEN', 'PAUSED') and d.current and d.id in
            """ + IN_FORCE,
            "'EXEMPTED' as kind, cast(:on as date) as happened_on, 'exemption' as reason" + Changes.NO_INSTRUMENT);

    private final JdbcClient database;
    private final ComingBack coming;

    LimitedExemptions(JdbcClient database, ComingBack coming) {
        this.database = database;
        this.coming = coming;
    }

    /** Gives back every duty of a mandate whose last exemption is over, with no less time than somebody new has. */
    long end(MandateVersion version, Moment moment) {
        var back = coming.query(version, OVER, new Whom.Everybody(), moment);
        return database.sql(Changes.writtenDown(back.text() + ",", END, ENDED))
                .params(back.parameters())
                .param("at", moment.timestamp())
                .update();
    }

    /** Exempts again whoever came back to the service, or got a further course of the mandate, while exempted. */
    long keep(Moment moment) {
        return database.sql(KEEP)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }
}
