package org.twige.outreach.nudges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.outreach.nudges.SaidClasses.Line;
import org.twige.outreach.nudges.SaidClasses.News;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is looked up, at the moment of handing over, what is still to be said about classes. */
@Repository
class ClassLines {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    ClassLines(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * By nudge: classes still to come that are as they were when it was planned, for who is on the list still. Of a class that
     * is cancelled only those hear who had heard of it.
     */
    Map<UUID, List<Line>> of(Collection<UUID> nudges, Instant now) {
        var found = new HashMap<UUID, List<Line>>();
        database.sql("""
                select distinct on (n.id, c.starts_at, c.class_id)
                       n.id, c.leads, c.cancelled, c.room, c.starts_at, coalesce(k.titles, '{}') as titles, i.names, heard.of_it
                  from outreach.nudge n
                  join outreach.class_word w on w.nudge_id = n.id
                  join learning.report_class_person c
                    on c.class_id = w.class_id and c.changes = w.changes
                   and c.person_id = any(people.report_records_of(n.person_id))
                  join people.report_institution i on i.institution_id = c.institution_id
                  left join courses.report_course k on k.course_id = c.course_id
                 cross join lateral (
                       select c.joined or exists (
                              select from outreach.class_word b join outreach.nudge o on o.id = b.nudge_id
                               where b.class_id = w.class_id and b.person_id = w.person_id and b.changes < w.changes
                                 and o.state in ('HANDED_OVER', 'DELIVERED', 'UNCERTAIN')) as of_it) heard
                 where n.id = any(cast(:nudges as uuid[])) and c.starts_at > :now and not c.closed
                   and c.comes is distinct from false and (heard.of_it or not c.cancelled)
                 order by n.id, c.starts_at, c.class_id, c.leads desc
                """)
                .param("nudges", nudges.stream().map(UUID::toString).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("id", UUID.class), _ -> new ArrayList<>())
                            .add(line(row));
                });
        return found;
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                news(row),
                text(row, "titles"),
                text(row, "names"),
                row.getString("room"),
                row.getTimestamp("starts_at").toInstant());
    }

    private static News news(ResultSet row) throws SQLException {
        if (row.getBoolean("cancelled")) {
            return News.CANCELLED;
        }
        if (row.getBoolean("of_it")) {
            return News.CHANGED;
        }
        return row.getBoolean("leads") ? News.LEADS : News.INVITED;
    }

    private LocalText text(ResultSet row, String column) throws SQLException {
        return new LocalText(json.readValue(row.getString(column), NAMES));
    }
}
