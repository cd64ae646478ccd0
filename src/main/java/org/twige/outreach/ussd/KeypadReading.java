package org.twige.outreach.ussd;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept how far people have read on a keypad phone, and what they answered there. */
@Repository
class KeypadReading {

    private final JdbcClient database;

    KeypadReading(JdbcClient database) {
        this.database = database;
    }

    Optional<Reading> stopped(UUID person) {
        return database.sql("""
                select version_id, lesson, screen, chosen from outreach.ussd_place where person_id = :person
                """)
                .param("person", person)
                .query((row, _) -> new Reading(
                        row.getObject("version_id", UUID.class),
                        row.getInt("lesson"),
                        row.getInt("screen"),
                        row.getInt("chosen")))
                .optional();
    }

    void keep(UUID person, Reading place, Instant at) {
        database.sql("""
                insert into outreach.ussd_place (person_id, version_id, lesson, screen, chosen, at)
                values (:person, :version, :lesson, :screen, :chosen, :at)
                on conflict (person_id) do update
                   set version_id = excluded.version_id, lesson = excluded.lesson, screen = excluded.screen,
                       chosen = excluded.chosen, at = excluded.at
                """)
                .param("person", person)
                .param("version", place.version())
                .param("lesson", place.lesson())
                .param("screen", place.screen())
                .param("chosen", place.chosen())
                .param("at", Timestamp.from(at))
                .update();
    }

    void forget(UUID person) {
        database.sql("delete from outreach.ussd_place where person_id = :person")
                .param("person", person)
                .update();
    }

    Optional<Round> round(UUID person) {
        return database.sql(
                        "select version_id, lessons, place, correct from outreach.ussd_round where person_id = :person")
                .param("person", person)
                .query((row, _) -> new Round(
                        row.getObject("version_id", UUID.class),
                        List.of((Integer[]) row.getArray("lessons").getArray()),
                        row.getInt("place"),
                        row.getInt("correct")))
                .optional();
    }

    void practise(UUID person, Round round, Instant at) {
        database.sql("""
                insert into outreach.ussd_round (person_id, version_id, lessons, begun_at)
                values (:person, :version, :lessons, :at)
                on conflict (person_id) do update
                   set version_id = excluded.version_id, lessons = excluded.lessons, place = 0, correct = 0,
                       begun_at = excluded.begun_at
                """)
                .param("person", person)
                .param("version", round.version())
                .param("lessons", round.lessons().toArray(Integer[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** An answer that comes late from another call, to a question that is answered, changes nothing. */
    void practised(UUID person, int place, boolean right) {
        database.sql("""
                update outreach.ussd_round set place = place + 1, correct = correct + cast(:right as int)
                 where person_id = :person and place = :place and place < cardinality(lessons)
                """)
                .param("right", right)
                .param("person", person)
                .param("place", place)
                .update();
    }

    void endRound(UUID person) {
        database.sql("delete from outreach.ussd_round where person_id = :person")
                .param("person", person)
                .update();
    }

    /** The lessons that were answered since a moment, the beginning of the present pass. */
    Set<UUID> answered(UUID person, List<UUID> lessons, Instant since) {
        return new HashSet<>(database.sql("""
                select lesson_id from outreach.ussd_answer
                 where person_id = any(people.report_records_of(:person)) and lesson_id = any(:lessons) and pass = :since
                """)
                .param("person", person)
                .param("lessons", lessons.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, _) -> row.getObject("lesson_id", UUID.class))
                .list());
    }

    /** The first answer of a pass stays; false for a later one. */
    boolean answer(UUID person, UUID lesson, Instant since, Effect.Answer given, Instant at) {
        return database.sql("""
                        insert into outreach.ussd_answer
                               (person_id, lesson_id, pass, version_id, chosen, correct, language, answered_at)
                        values (:person, :lesson, :since, :version, :chosen, :correct, :language, :at)
                        on conflict do nothing
                        """)
                        .param("person", person)
                        .param("lesson", lesson)
                        .param("since", Timestamp.from(since))
                        .param("version", given.place().version())
                        .param("chosen", given.place().chosen())
                        .param("correct", given.right())
                        .param("language", given.language())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
