package org.twige.mandates.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;

/** Where duties follow their exemptions, which begin and end by themselves. */
@Repository
class LimitedExemptions {

    private static final String IN_FORCE = """
            (select from mandates.exemption x where x.duty_id = d.id and x.until_on >= :on)
            """;

    /** Every mandate and the day that whoever gets a duty back has at least. */
    private static final String LEAST = """
            least as materialized (
                select t.mandate_id, coalesce(o.rolled, t.target) as target
                  from (select distinct on (v.mandate_id) v.mandate_id,
                               cast(:on as date) + greatest(cast(v.due ->> 'leastDays' as int), 1) as target
                          from mandates.mandate_version v order by v.mandate_id, v.number desc) t
                  left join unnest(cast(:days as date[]), cast(:rolled as date[])) as o (day, rolled)
                         on o.day = t.target),
            """;

    private static final String END = Changes.writtenDown(
            LEAST,
            """
            update mandates.duty d set state = 'OPEN', counts = true, due_on = greatest(d.due_on, l.target)
              from least l
             where l.mandate_id = d.mandate_id and d.state = 'EXEMPT'
               and d.id in (select x.duty_id from mandates.exemption x
                             where x.state = 'EXEMPT' and x.until_on < :on)
               and not exists\s""" + IN_FORCE,
            "'REOPENED' as kind, cast(:on as date) as happened_on, 'exemption-ended' as reason"
                    + Changes.NO_INSTRUMENT);

    private static final String KEEP = Changes.writtenDown(
            """
            update mandates.duty d set state = 'EXEMPT', counts = false, paused_on = null
             where d.state in ('OPEN', 'PAUSED')
               and d.id in (select x.duty_id from mandates.exemption x
                             where x.state in ('OPEN', 'PAUSED') and x.until_on >= :on)
            """, "'EXEMPTED' as kind, cast(:on as date) as happened_on, 'exemption' as reason" + Changes.NO_INSTRUMENT);

    private final JdbcClient database;
    private final Country country;

    LimitedExemptions(JdbcClient database, Country country) {
        this.database = database;
        this.country = country;
    }

    /** Gives back every duty whose last exemption is over, with at least the days that somebody new has. */
    long end(Moment moment) {
        var off = DaysOff.around(moment.on(), country.calendar());
        return database.sql(END)
                .param("days", off.dayArray())
                .param("rolled", off.rolledArray())
                .param("on", moment.on())
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
