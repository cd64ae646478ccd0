package org.twige.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Where it is kept which device of a room works on whose check; a device holds a secret, the database its hash. */
@Repository
class Guests {

    /** Far longer than a check takes, far shorter than a day. */
    static final Duration LONGEST = Duration.ofHours(3);

    private static final String GUEST = """
            select s.id as seat_id, s.sitting_id, p.person_id, p.names, t.version_id, t.out_of, t.minutes,
                   t.opened_at is not null and t.closed_at is null as open, s.identity_checked_at is not null as looked, coalesce((select w.larger_text from assessment.report_preference w
                              where w.person_id = coalesce(m.kept_id, s.person_id)), false) as larger,
                   s.begun_at, s.until_at, s.finished_at
              from assessment.seat s
              join assessment.sitting t on t.id = s.sitting_id
              left join people.report_alias m on m.person_id = s.person_id
              join people.report_person p on p.person_id = coalesce(m.kept_id, s.person_id)
            """;

    private final JdbcClient database;

    Guests(JdbcClient database) {
        this.database = database;
    }

    /** Who comes in with the code of a room and a ticket of it; the room is open and its code valid. */
    Optional<Guest> atTheDoor(String code, String ticket, Instant now) {
        return database.sql(GUEST + """
                where t.code = :code and t.code_until > :now and t.opened_at is not null and t.closed_at is null
                  and s.ticket = :ticket
                """)
                .param("code", code)
                .param("ticket", ticket)
                .param("now", Sittings.at(now))
                .query(Guests::guest)
                .optional();
    }

    /** The same for somebody who has signed in and is on the list. */
    Optional<Guest> atTheDoor(String code, PersonId person, Instant now) {
        return database.sql(GUEST + """
                where t.code = :code and t.code_until > :now and t.opened_at is not null and t.closed_at is null
                  and s.person_id = any(people.report_records_of(:person))
                order by s.finished_at is not null, s.id
                limit 1
                """)
                .param("code", code)
                .param("person", person.value())
                .param("now", Sittings.at(now))
                .query(Guests::guest)
                .optional();
    }

    /** Begins on this device what may have been begun on another, which ends there. */
    void begin(UUID seat, String secret, Instant now) {
        database.sql("update assessment.seat_session set ended_at = :now where seat_id = :seat and ended_at is null")
                .param("now", Sittings.at(now))
                .param("seat", seat)
                .update();
        database.sql("""
                insert into assessment.seat_session (token_hash, seat_id, begun_at, until_at)
                values (:hash, :seat, :now, :until)
                """)
                .param("hash", Codes.hash(secret))
                .param("seat", seat)
                .param("now", Sittings.at(now))
                .param("until", Sittings.at(now.plus(LONGEST)))
                .update();
    }

    /** Whose check the device with this secret works on; empty once that is over. */
    Optional<Guest> of(String secret, Instant now) {
        return database.sql(GUEST + """
                join assessment.seat_session x on x.seat_id = s.id
                where x.token_hash = :hash and x.ended_at is null and x.until_at > :now
                """)
                .param("hash", Codes.hash(secret))
                .param("now", Sittings.at(now))
                .query(Guests::guest)
                .optional();
    }

    void end(String secret, Instant now) {
        database.sql("update assessment.seat_session set ended_at = :now where token_hash = :hash and ended_at is null")
                .param("now", Sittings.at(now))
                .param("hash", Codes.hash(secret))
                .update();
    }

    void endAll(UUID sitting, Instant now) {
        database.sql("""
                update assessment.seat_session x set ended_at = :now
                  from assessment.seat s
                 where s.id = x.seat_id and s.sitting_id = :sitting and x.ended_at is null
                """)
                .param("now", Sittings.at(now))
                .param("sitting", sitting)
                .update();
    }

    private static Guest guest(ResultSet row, int number) throws SQLException {
        return new Guest(
                row.getObject("seat_id", UUID.class),
                row.getObject("sitting_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("names"),
                new VersionId(row.getObject("version_id", UUID.class)),
                row.getInt("out_of"),
                row.getInt("minutes"),
                row.getBoolean("open"),
                row.getBoolean("looked"),
                row.getBoolean("larger"),
                Sittings.instant(row, "begun_at"),
                Sittings.instant(row, "until_at"),
                Sittings.instant(row, "finished_at"));
    }
}
