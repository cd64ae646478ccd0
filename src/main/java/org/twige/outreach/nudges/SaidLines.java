package org.twige.outreach.nudges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.outreach.channels.ChannelKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is looked up, at the moment of handing over, what is still to be said to whom and where. */
@Repository
class SaidLines {

    /**
     * Does the duty {@code d} still stand as it did when the rung {@code r} of the nudge {@code n} was planned, with the
     * parameter {@code today}? It does not when it is met, exempt, paused, moved or in a case.
     */
    static final String STANDS = """
            case when r.step = 'MET' then d.state = 'MET' else d.state = 'OPEN' and d.counts end
            and (r.step in ('MET', 'ASSIGNED', 'BY_HAND') or d.due_on = r.about_on)
            and not exists (select from mandates.report_case c where c.open and c.duty_id = d.duty_id)
            and not (r.step = 'MET'
                     and exists (select from outreach.preference f
                                  where f.person_id = n.person_id and (not f.thanks or f.paused_until >= :today)))
            """;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    SaidLines(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What some nudges have to say: the duties that still stand as they did when it was planned, and thanks to who still
     * wants them. None for who may not be written to now, because they left or their clock stands still.
     */
    Map<UUID, Said> of(Collection<UUID> nudges, ChannelKind channel, LocalDate today) {
        var found = new HashMap<UUID, Said>();
        database.sql("""
                select distinct on (n.id, d.due_on, d.duty_id) n.id, p.language, r.step, d.due_on,
                       coalesce(k.titles, '{}') as titles,
                       coalesce((select c.value from people.report_contact c
                                  where c.person_id = n.person_id and c.kind = :kind and not c.shared
                                  order by c.verified desc, c.position, c.value limit 1), '') as address
                  from outreach.nudge n
                  join people.report_person p on p.person_id = n.person_id and p.state <> 'LEFT' and not p.pauses
                  join outreach.rung r on r.nudge_id = n.id
                  join mandates.report_duty d on d.duty_id = r.duty_id
                  left join courses.report_course k on k.course_id = d.course_id
                 where n.id = any(cast(:nudges as uuid[]))
                   and %s
                 order by n.id, d.due_on, d.duty_id, r.step = 'ASSIGNED', r.step
                """.formatted(STANDS))
                .param("kind", channel.contact())
                .param("today", today)
                .param("nudges", nudges.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    var nudge = row.getObject("id", UUID.class);
                    var said = new Said(row.getString("language"), row.getString("address"), new ArrayList<>());
                    found.computeIfAbsent(nudge, _ -> said).lines().add(line(row));
                });
        return found;
    }

    private Said.Line line(ResultSet row) throws SQLException {
        return new Said.Line(
                Step.valueOf(row.getString("step")),
                new LocalText(json.readValue(row.getString("titles"), NAMES)),
                row.getObject("due_on", LocalDate.class));
    }
}
