package org.twige.assessment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;

/** Where it is kept how people want to take finals and sittings. */
@Repository
class Preferences {

    private final JdbcClient database;

    Preferences(JdbcClient database) {
        this.database = database;
    }

    /** What the person chose; the usual way for who chose nothing. */
    Preference of(PersonId person) {
        return database.sql("""
                select more_time, larger_text, screen_reader, read_aloud, paper
                  from assessment.report_preference where person_id = :person
                """)
                .param("person", person.value())
                .query(Preference.class)
                .optional()
                .orElse(Preference.USUAL);
    }

    /** Keeps the choices; the usual way is kept too, so that an older record of the person does not speak again. */
    void set(PersonId person, Preference chosen, UUID by, Instant now) {
        database.sql("""
                insert into assessment.preference (person_id, more_time, larger_text, screen_reader, read_aloud, paper,
                                                   set_by, set_at)
                values (:person, :time, :larger, :reader, :aloud, :paper, :by, :now)
                on conflict (person_id) do update
                   set more_time = excluded.more_time, larger_text = excluded.larger_text,
                       screen_reader = excluded.screen_reader, read_aloud = excluded.read_aloud,
                       paper = excluded.paper, set_by = excluded.set_by, set_at = excluded.set_at
                """)
                .param("person", person.value())
                .param("time", chosen.moreTime())
                .param("larger", chosen.largerText())
                .param("reader", chosen.screenReader())
                .param("aloud", chosen.readAloud())
                .param("paper", chosen.paper())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
