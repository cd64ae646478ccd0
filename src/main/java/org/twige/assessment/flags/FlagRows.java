package org.twige.assessment.flags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a flag from a row. */
@Component
class FlagRows {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<List<Flag.Decision>> DECISIONS = new TypeReference<>() {};

    private final JsonMapper json;

    FlagRows(JsonMapper json) {
        this.json = json;
    }

    Flag flag(ResultSet row, int number) throws SQLException {
        return new Flag(
                row.getObject("id", UUID.class),
                FlagKind.valueOf(row.getString("kind")),
                FlagState.valueOf(row.getString("state")),
                new Flag.Whose(
                        row.getObject("person_id", UUID.class),
                        row.getString("person_names"),
                        names(row, "institution")),
                new Flag.Taken(
                        row.getObject("attempt_id", UUID.class),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new VersionId(row.getObject("version_id", UUID.class)),
                        names(row, "course"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()),
                figures(row),
                row.getString("other_names"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("reply_until", LocalDate.class),
                row.getObject("read_on", LocalDate.class),
                words(row, "reply", "replied_at"),
                words(row, "objection", "objected_at"),
                json.readValue(row.getString("decisions"), DECISIONS),
                row.getBoolean("mine"));
    }

    private Map<String, Number> figures(ResultSet row) throws SQLException {
        var figures = new TreeMap<String, Number>();
        json.readValue(row.getString("evidence"), FIGURES).forEach((name, figure) -> {
            if (figure instanceof Number number) {
                figures.put(name, number);
            }
        });
        return figures;
    }

    private LocalText names(ResultSet row, String column) throws SQLException {
        return new LocalText(json.readValue(row.getString(column), NAMES));
    }

    private static Flag.@Nullable Words words(ResultSet row, String text, String at) throws SQLException {
        var said = row.getObject(at, OffsetDateTime.class);
        return said == null ? null : new Flag.Words(row.getString(text), said.toInstant());
    }
}
