package org.twige.outreach.nudges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.outreach.channels.ChannelKind;
import org.twige.people.Scope;
import org.twige.people.ScopePlans;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where an official finds what became of the nudges to their people, and lets those in trouble go out again. */
@Repository
class TroubledNudges {

    static final int A_PAGE = 50;

    /** How far back anybody looks. */
    static final int DAYS = 30;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final ScopePlans plans;

    TroubledNudges(JdbcClient database, JsonMapper json, ScopePlans plans) {
        this.database = database;
        this.json = json;
        this.plans = plans;
    }

    /**
     * How many nudges of these days came how far, of those who are in the scope now: by {@link State}, and those whose last
     * day passed by {@link Reason#TOO_LATE}. What another one said instead is not counted.
     */
    @Transactional
    public Map<String, Long> counts(Scope scope, LocalDate since) {
        plans.fitTheScope();
        var counts = new HashMap<String, Long>();
        database.sql("""
                select case when n.reason = 'TOO_LATE' then n.reason else n.state end, count(*) from outreach.nudge n
                  join people.report_person p on p.person_id = n.person_id
                 where n.planned_on >= :since and p.institution_path <@ any(cast(:scope as ltree[]))
                   and n.reason is distinct from 'GATHERED'
                 group by 1
                """)
                .param("since", since)
                .param("scope", scope.pathArray())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** The newest first; one more than a page holds. */
    List<Troubled> list(Scope scope, LocalDate since, int page) {
        return database.sql("""
                select n.id, p.names, i.names as institution, n.channel, n.state, n.reason, n.said,
                       n.changed_at
                  from outreach.nudge n
                  join people.report_person p on p.person_id = n.person_id
                  join people.report_institution i on i.institution_id = p.institution_id
                 where n.state in ('FAILED', 'UNCERTAIN') and n.planned_on >= :since
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                 order by n.changed_at desc, n.id offset :skip limit :most
                """)
                .param("since", since)
                .param("scope", scope.pathArray())
                .param("skip", (long) page * A_PAGE)
                .param("most", A_PAGE + 1)
                .query(this::troubled)
                .list();
    }

    /** Is the nudge to somebody in the scope? */
    boolean isThere(Scope scope, UUID nudge) {
        return database.sql("""
                select exists (select from outreach.nudge n
                                 join people.report_person p on p.person_id = n.person_id
                                where n.id = :nudge and p.institution_path <@ any(cast(:scope as ltree[])))
                """)
                .param("nudge", nudge)
                .param("scope", scope.pathArray())
                .query(Boolean.class)
                .single();
    }

    /** Lets a nudge wait again, under its old id; false for one that is in no trouble, or to nobody in the scope. */
    @Transactional
    public boolean letGoAgain(Scope scope, UUID nudge, Instant now, LocalDate lastOn) {
        return database.sql("""
                update outreach.nudge n
                   set state = 'PLANNED', tries = 0, again = again + case state when 'FAILED' then 1 else 0 end, reason = null,
                       said = null, gateway_id = null, not_before = :now,
                       changed_at = :now, last_on = greatest(last_on, :lastOn)
                 where n.id = :nudge and n.state in ('FAILED', 'UNCERTAIN')
                   and exists (select from people.report_person p
                                where p.person_id = n.person_id
                                  and p.institution_path <@ any(cast(:scope as ltree[])))
                """)
                        .param("nudge", nudge)
                        .param("now", Timestamp.from(now))
                        .param("lastOn", lastOn)
                        .param("scope", scope.pathArray())
                        .update()
                == 1;
    }

    private Troubled troubled(ResultSet row, int number) throws SQLException {
        return new Troubled(
                row.getObject("id", UUID.class),
                row.getString("names"),
                new LocalText(json.readValue(row.getString("institution"), NAMES)),
                ChannelKind.valueOf(row.getString("channel")),
                row.getString("state").equals(State.UNCERTAIN.name()),
                Reason.valueOf(row.getString("reason")),
                Objects.requireNonNullElse(row.getString("said"), ""),
                row.getTimestamp("changed_at").toInstant());
    }
}
