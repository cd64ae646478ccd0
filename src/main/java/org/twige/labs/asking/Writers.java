package org.twige.labs.asking;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.country.Vocabulary;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;

/** Where it is found what a learner's post says: the institution, and the track. */
@Repository
class Writers {

    private final JdbcClient database;
    private final Country country;

    Writers(JdbcClient database, Country country) {
        this.database = database;
        this.country = country;
    }

    /** The track of the curriculum that the post belongs to. */
    String track(PersonId person) {
        return database.sql("""
                select job_level, statute from people.report_person where person_id = :person
                """)
                .param("person", person.value())
                .query((row, _) -> track(row.getString("job_level"), row.getString("statute")))
                .optional()
                .orElse(AskingTasks.ANY_TRACK);
    }

    Optional<InstitutionId> institution(PersonId person) {
        return database.sql("""
                select institution_id from people.report_person
                 where person_id = :person and institution_id is not null
                """)
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .map(InstitutionId::new);
    }

    private String track(@Nullable String level, @Nullable String statute) {
        return country.vocabulary().tracks().stream()
                .filter(track -> level != null && track.levels().contains(level))
                .filter(track -> track.statutes().isEmpty()
                        || (statute != null && track.statutes().contains(statute)))
                .findFirst()
                .map(Vocabulary.Track::code)
                .orElse(AskingTasks.ANY_TRACK);
    }
}
