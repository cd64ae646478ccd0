package org.twige.outreach.calendar;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the addresses of calendars are kept. */
@Repository
class Calendars {

    /** The moment of the last use need not be exact, and not every request should write it. */
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final JdbcClient database;

    Calendars(JdbcClient database) {
        this.database = database;
    }

    /** An address that somebody has. */
    record Address(Instant madeAt, @Nullable Instant usedAt, boolean study) {}

    Optional<Address> of(UUID person) {
        return database.sql("select made_at, used_at, study from outreach.calendar where person_id = :person")
                .param("person", person)
                .query((row, _) -> {
                    var used = row.getTimestamp("used_at");
                    return new Address(
                            row.getTimestamp("made_at").toInstant(),
                            used == null ? null : used.toInstant(),
                            row.getBoolean("study"));
                })
                .optional();
    }

    /** From now on only this secret opens the person's calendar. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(UUID person, CalendarSecret secret, Instant now) {
        database.sql("""
                insert into outreach.calendar (person_id, secret, made_at) values (:person, :secret, :now)
                on conflict (person_id)
                do update set secret = excluded.secret, made_at = excluded.made_at, used_at = null
                """)
                .param("person", person)
                .param("secret", secret.hash())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when there was none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID person) {
        return database.sql("delete from outreach.calendar where person_id = :person")
                        .param("person", person)
                        .update()
                == 1;
    }

    /** Whose calendar the secret opens, as long as they have not left; it is noted that it was used. */
    @Transactional
    public Optional<UUID> open(CalendarSecret secret, Instant now) {
        var person = database.sql("""
                select c.person_id from outreach.calendar c
                  join people.report_person p on p.person_id = c.person_id and p.state <> 'LEFT'
                 where c.secret = :secret
                """)
                .param("secret", secret.hash())
                .query(UUID.class)
                .optional();
        person.ifPresent(known -> database.sql("""
                update outreach.calendar set used_at = :now
                 where person_id = :person and (used_at is null or used_at < :whileAgo)
                """)
                .param("now", Timestamp.from(now))
                .param("person", known)
                .param("whileAgo", Timestamp.from(now.minus(A_WHILE)))
                .update());
        return person;
    }

    /** Whether the times to learn stand in it as well; nothing for who has no address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setStudy(UUID person, boolean wanted) {
        database.sql("update outreach.calendar set study = :wanted where person_id = :person")
                .param("wanted", wanted)
                .param("person", person)
                .update();
    }

    /**
     * How often somebody's week became another one.
     *
     * @param at when it last did
     */
    record WeekChanges(int count, Instant at) {}

    /** Notes the week as it is now; it counts as changed when it was another one at the last look. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WeekChanges noteWeek(UUID person, String week, Instant now) {
        database.sql("""
                update outreach.calendar
                   set week = :week, week_changes = week_changes + 1, week_changed_at = :now
                 where person_id = :person and (week <> :week or week_changed_at is null)
                """)
                .param("week", week)
                .param("now", Timestamp.from(now))
                .param("person", person)
                .update();
        return database.sql("select week_changes, week_changed_at from outreach.calendar where person_id = :person")
                .param("person", person)
                .query((row, _) -> new WeekChanges(
                        row.getInt("week_changes"),
                        row.getTimestamp("week_changed_at").toInstant()))
                .single();
    }
}
