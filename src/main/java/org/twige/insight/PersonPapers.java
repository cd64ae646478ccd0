package org.twige.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cases and the proofs from elsewhere of one person, to be led to; the caller has checked the scope. */
@Repository
class PersonPapers {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    PersonPapers(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One case; without the last day while it is open. */
    record Case(UUID id, LocalDate openedOn, @Nullable LocalDate closedOn) {

        boolean isOpen() {
            return closedOn == null;
        }
    }

    /** One proof from elsewhere. */
    record Proof(UUID id, LocalText course, String state, Instant sentAt) {}

    /** The open ones first, then the latest. */
    List<Case> cases(PersonId person) {
        return database.sql("""
                select case_id, opened_on, closed_on from mandates.report_case
                 where person_id = :person order by open desc, opened_on desc, case_id limit 50
                """)
                .param("person", person.value())
                .query((row, _) -> new Case(
                        row.getObject("case_id", UUID.class),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    /** All that were not taken back, or those that coordinators may look at; the latest first. */
    List<Proof> proofs(PersonId person, boolean all) {
        return database.sql("""
                select e.evidence_id, k.titles, e.state, e.sent_at from credentials.report_evidence e
                  join courses.report_course k on k.course_id = e.course_id
                 where e.person_id = :person and e.state <> 'WITHDRAWN' and (:all or e.coordinators)
                 order by e.sent_at desc, e.evidence_id limit 50
                """)
                .param("person", person.value())
                .param("all", all)
                .query((row, _) -> new Proof(
                        row.getObject("evidence_id", UUID.class),
                        new LocalText(json.readValue(row.getString("titles"), NAMES)),
                        row.getString("state"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }
}
