package org.twige.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.learning.PhoneFinals.Act;
import org.twige.people.PersonId;

/** Where it is kept what phones tell of the finals that they took along. */
@Repository
class PhoneActs {

    private final JdbcClient database;

    PhoneActs(JdbcClient database) {
        this.database = database;
    }

    /** Whether the act of an id is the person's; empty if there is none. */
    Optional<Boolean> isOf(PersonId person, UUID act) {
        return database.sql("""
                select a.person_id = any(people.report_records_of(:person)) as mine
                  from assessment.phone_act p
                  join assessment.attempt a on a.id = p.attempt_id
                 where p.id = :act
                """)
                .param("act", act)
                .param("person", person.value())
                .query((row, _) -> row.getBoolean("mine"))
                .optional();
    }

    void add(Act act, Instant received) {
        database.sql("""
                insert into assessment.phone_act
                       (id, attempt_id, question, value, seq, device_at, received_at, signed)
                values (:id, :attempt, :question, :value, :seq, :at, :received, :signed)
                """)
                .param("id", act.id())
                .param("attempt", act.attempt())
                .param("question", act.question())
                .param("value", act.value())
                .param("seq", act.seq())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("received", received.atOffset(ZoneOffset.UTC))
                .param("signed", act.signed())
                .update();
    }

    /** All acts in an attempt, in the order in which they were done. */
    List<Act> in(Attempt attempt, UUID device) {
        return database.sql("select * from assessment.phone_act where attempt_id = :attempt order by seq, id")
                .param("attempt", attempt.id().value())
                .query((row, _) -> act(row, device))
                .list();
    }

    private static Act act(ResultSet row, UUID device) throws SQLException {
        return new Act(
                row.getObject("id", UUID.class),
                device,
                row.getObject("attempt_id", UUID.class),
                row.getInt("question"),
                row.getString("value"),
                row.getLong("seq"),
                row.getObject("device_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("signed"));
    }
}
