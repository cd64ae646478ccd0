package org.twige.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which cohorts there are. */
@Repository
class Cohorts {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Cohorts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All, the oldest mandate first, its courses in their order. */
    List<Cohort> all() {
        return database.sql("""
                select m.mandate_id, m.names, c.course_id, k.titles
                  from mandates.report_mandate m
                  join mandates.report_mandate_course c on c.mandate_id = m.mandate_id
                  join courses.report_course k on k.course_id = c.course_id
                 order by m.first_published_at, m.mandate_id, c.position
                """).query(this::cohort).list();
    }

    /** The cohort of a code, or the first one there is. */
    Optional<Cohort> chosen(@Nullable String code) {
        var all = all();
        return all.stream()
                .filter(cohort -> cohort.code().equals(code))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Cohort cohort(ResultSet row, int number) throws SQLException {
        return new Cohort(
                row.getObject("mandate_id", UUID.class),
                row.getObject("course_id", UUID.class),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                new LocalText(json.readValue(row.getString("titles"), NAMES)));
    }
}
