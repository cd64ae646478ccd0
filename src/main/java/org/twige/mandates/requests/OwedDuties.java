package org.twige.mandates.requests;

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
import org.twige.mandates.DutyState;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is read what a person owes that one could ask about. */
@Repository
class OwedDuties {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String OWED = """
            select d.id, k.titles, m.names, d.state, d.due_on
              from mandates.duty d
              join mandates.report_mandate m on m.mandate_id = d.mandate_id
              left join courses.report_course k on k.course_id = d.course_id
             where d.person_id = :person
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    OwedDuties(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Every duty of a person in the scope, what is to be done first. */
    List<Owed> of(Scope scope, PersonId person) {
        return database.sql(OWED + """
                   and exists (select from people.report_person p where p.person_id = :person
                                  and p.institution_path <@ any(cast(:scope as ltree[])))
                 order by d.state not in ('OPEN', 'PAUSED'), d.due_on, d.id
                """)
                .param("person", person.value())
                .param("scope", scope.pathArray())
                .query(this::owed)
                .list();
    }

    /** An own duty of the reader. */
    Optional<Owed> own(PersonId person, UUID duty) {
        return database.sql(OWED + " and d.id = :duty")
                .param("person", person.value())
                .param("duty", duty)
                .query(this::owed)
                .optional();
    }

    private Owed owed(ResultSet row, int number) throws SQLException {
        var titles = row.getString("titles");
        return new Owed(
                row.getObject("id", UUID.class),
                new LocalText(titles == null ? Map.of() : json.readValue(titles, NAMES)),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                DutyState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class));
    }
}
