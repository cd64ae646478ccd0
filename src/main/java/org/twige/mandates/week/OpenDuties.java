package org.twige.mandates.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is read what a person still owes, and how much time the own institution grants for it. */
@Repository
class OpenDuties {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Country country;

    OpenDuties(JdbcClient database, JsonMapper json, Country country) {
        this.database = database;
        this.json = json;
        this.country = country;
    }

    /** Those whose clock runs come first, each by its date; on one day as the programme goes. */
    List<OpenDuty> of(PersonId person) {
        return database.sql("""
                select d.course_id, min(d.due_on) as due_on, bool_and(d.state = 'PAUSED') as paused,
                       bool_and(d.changes_to is not null) as changes,
                       bool_and(not d.counts or exists (select from mandates.report_case o
                                                         where o.open and o.duty_id = d.id)) as silent
                  from mandates.duty d
                  left join courses.report_course c on c.course_id = d.course_id
                 where d.person_id = :person and d.current and d.state in ('OPEN', 'PAUSED')
                 group by d.course_id
                 order by paused, due_on, min(c.place), min(c.slug)
                """)
                .param("person", person.value())
                .query((row, _) -> new OpenDuty(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("paused"),
                        row.getBoolean("changes"),
                        row.getBoolean("silent")))
                .list();
    }

    /** What the nearest institution above says on a day. */
    Granted granted(PersonId person, LocalDate on) {
        return database.sql("""
                select p.institution_kind, g.minutes_per_week, g.names
                  from people.report_person p
                  left join lateral (
                       select g.minutes_per_week, a.names
                         from people.report_institution a
                         join mandates.study_grant g on g.institution_id = a.institution_id
                        where a.path @> p.institution_path and g.from_on <= :on
                        order by nlevel(a.path) desc, g.from_on desc, g.seq desc limit 1) g on true
                 where p.person_id = :person
                """)
                .param("person", person.value())
                .param("on", on)
                .query((row, _) -> new Granted(
                        row.getString("names") == null ? country.studyMinutes() : row.getInt("minutes_per_week"),
                        text(row.getString("names")),
                        row.getString("institution_kind") == null ? "" : row.getString("institution_kind")))
                .optional()
                .orElse(new Granted(country.studyMinutes(), null, ""));
    }

    private @Nullable LocalText text(@Nullable String names) {
        return names == null ? null : new LocalText(json.readValue(names, NAMES));
    }
}
