package org.twige.mandates.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.mandates.requests.Deciders.Official;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the exemptions are found that were decided in a case. */
@Repository
class CaseExemptions {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    CaseExemptions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One of them; {@code about} is the case. */
    record ByCase(UUID about, String names, LocalText institution, LocalText course, LocalDate until) {}

    /** Those that end up to a day, the first to end first. */
    List<ByCase> ending(Official me, LocalDate until) {
        return database.sql("""
                select x.request_id as about, p.names, n.names as institution, coalesce(k.titles, '{}') as course, x.until_on
                  from mandates.exemption x
                  join mandates.duty_case c on c.id = x.request_id
                  join people.report_person p on p.person_id = x.person_id
                  join people.report_institution n on n.institution_id = p.institution_id
                  left join courses.report_course k on k.course_id = x.course_id
                 where p.institution_path <@ any(cast(:scope as ltree[])) and x.person_id <> :me
                   and x.state = 'EXEMPT' and x.until_on between :on and :until
                 order by x.until_on, p.names, x.request_id limit 200
                """)
                .param("scope", me.scope().pathArray())
                .param("me", me.person())
                .param("on", me.on())
                .param("until", until)
                .query(this::read)
                .list();
    }

    private ByCase read(ResultSet row, int number) throws SQLException {
        return new ByCase(
                row.getObject("about", UUID.class),
                row.getString("names"),
                names(row, "institution"),
                names(row, "course"),
                row.getObject("until_on", LocalDate.class));
    }

    private LocalText names(ResultSet row, String column) throws SQLException {
        return new LocalText(json.readValue(row.getString(column), NAMES));
    }
}
