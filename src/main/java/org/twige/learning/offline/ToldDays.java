package org.twige.learning.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.people.Scope;
import org.twige.web.Leaf;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is found which lessons count for a day that only a phone can vouch for. */
@Repository
class ToldDays {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String FROM = """
              from learning.device_event e
              left join people.report_alias a on a.person_id = e.person_id
              join people.report_person p on p.person_id = coalesce(a.kept_id, e.person_id)
              join people.report_institution i on i.institution_id = p.institution_id
              join courses.report_lesson l on l.version_id = e.version_id and l.lesson_id = e.lesson_id
             where e.kind = 'LESSON_DONE' and p.institution_path <@ any(cast(:scope as ltree[]))
               and cast(e.counts_at at time zone :zone as date) < cast(e.received_at at time zone :zone as date)
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Country country;

    ToldDays(JdbcClient database, JsonMapper json, Country country) {
        this.database = database;
        this.json = json;
        this.country = country;
    }

    /** One leaf, the last that arrived first. */
    List<ToldDay> in(Scope scope, Leaf leaf) {
        return asked("""
                        select p.names, i.names as institution, e.course_id, l.number, e.counts_at, e.received_at, e.signed
                        """ + FROM + " order by e.received_at desc, e.id limit :most offset :before", scope)
                .param("most", Leaf.ROWS)
                .param("before", leaf.before())
                .query(this::day)
                .list();
    }

    int count(Scope scope) {
        return asked("select count(*) " + FROM, scope).query(Integer.class).single();
    }

    private StatementSpec asked(String sql, Scope scope) {
        return database.sql(sql)
                .param("scope", scope.pathArray())
                .param("zone", country.zone().getId());
    }

    private ToldDay day(ResultSet row, int number) throws SQLException {
        return new ToldDay(
                row.getString("names"),
                new LocalText(json.readValue(row.getString("institution"), TEXTS)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getInt("number"),
                row.getTimestamp("counts_at").toInstant().atZone(country.zone()).toLocalDate(),
                row.getTimestamp("received_at")
                        .toInstant()
                        .atZone(country.zone())
                        .toLocalDate(),
                row.getBoolean("signed"));
    }
}
