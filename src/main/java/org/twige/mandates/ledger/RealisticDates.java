package org.twige.mandates.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.CompileAudience;
import org.twige.people.Scope;

/** Where it is counted whose date would be moved by the time that courses take. */
@Repository
class RealisticDates {

    private final JdbcClient database;
    private final CompileAudience compiler;
    private final Country country;

    RealisticDates(JdbcClient database, CompileAudience compiler, Country country) {
        this.database = database;
        this.compiler = compiler;
        this.country = country;
    }

    /** By the minutes granted, the fewest first. */
    List<LaterDates> later(Scope scope, AudienceRule audience, DueRule due, int minutes, Moment moment) {
        var condition = compiler.compile(audience);
        return database.sql("with " + DueSql.TABLES
                        + """

                select t.granted, count(*) as people
                  from (select coalesce(w.minutes_per_week, :usual) as granted, %s as usual, %s as realistic
                          from people.report_person p
                """.formatted(DueSql.usual("", ""), DueSql.realistic("cast(:minutes as int)"))
                        + DueSql.joins(new Whom.Everybody()) + """
                         where p.institution_path <@ any(cast(:scope as ltree[])) and %s) t
                  left join rolls o on o.day = t.realistic
                  left join rolls u on u.day = t.usual
                 where coalesce(o.rolled, t.realistic) > coalesce(u.rolled, t.usual)
                 group by 1 order by 1
                """.formatted(condition.holds()))
                .params(condition.parameters())
                .params(DueSql.parameters(due, true, moment, country))
                .param("minutes", minutes)
                .param("scope", scope.pathArray())
                .query((row, _) -> new LaterDates(row.getInt("granted"), row.getLong("people")))
                .list();
    }
}
