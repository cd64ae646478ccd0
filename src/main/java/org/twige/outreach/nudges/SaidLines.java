package org.twige.outreach.nudges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    SaidLines(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The language of somebody who may be written to now, if they have not left and their clock does not stand still. */
    Optional<String> language(UUID person) {
        return database.sql("""
                select language from people.report_person where person_id = :person and state <> 'LEFT' and not pauses
                """).param("person", person).query(String.class).optional();
    }

    /** The address that is the person's own. */
    Optional<String> address(UUID person, ChannelKind channel) {
        return database.sql("""
                select value from people.report_contact
                 where person_id = :person and kind = :kind and not shared
                 order by verified desc, position, value limit 1
                """)
                .param("person", person)
                .param("kind", channel.contact())
                .query(String.class)
                .optional();
    }

    /** The duties of a nudge that still stand as they did when it was planned. */
    List<Said.Line> lines(UUID nudge) {
        return database.sql("""
                select r.step, d.due_on, coalesce(k.titles, '{}') as titles
                  from outreach.rung r
                  join mandates.report_duty d on d.duty_id = r.duty_id
                  left join courses.report_course k on k.course_id = d.course_id
                 where r.nudge_id = :nudge
                   and case when r.step = 'MET' then d.state = 'MET' else d.state = 'OPEN' and d.counts end
                   and (r.step in ('MET', 'ASSIGNED', 'BY_HAND') or d.due_on = r.about_on)
                   and not exists (select from mandates.report_case c where c.open and c.duty_id = d.duty_id)
                 order by d.due_on, d.duty_id
                """).param("nudge", nudge).query(this::line).list();
    }

    private Said.Line line(ResultSet row, int number) throws SQLException {
        return new Said.Line(
                Step.valueOf(row.getString("step")),
                new LocalText(json.readValue(row.getString("titles"), NAMES)),
                row.getObject("due_on", LocalDate.class));
    }
}
