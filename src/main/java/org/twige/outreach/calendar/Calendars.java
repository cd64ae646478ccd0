package org.twige.outreach.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the addresses of calendars are kept, and the dates that stand in them. */
@Repository
class Calendars {

    /** The moment of the last use need not be exact, and not every request should write it. */
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private static final TypeReference<Map<String, String>> TITLES = new TypeReference<>() {};

    private static final String LAST_DAYS = """
            select d.duty_id, coalesce(k.titles, '{}') as titles, k.slug, d.due_on, e.changes,
                   coalesce(e.changed_at, cast(d.assigned_on as timestamptz)) as changed_at
              from mandates.report_duty d
              left join courses.report_course k on k.course_id = d.course_id
              left join lateral (select count(*) as changes, max(recorded_at) as changed_at
                                   from mandates.report_duty_event e where e.duty_id = d.duty_id) e on true
             where d.person_id = any(people.report_records_of(:person)) and d.state = 'OPEN' and d.counts
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Calendars(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An address that somebody has. */
    record Address(Instant madeAt, @Nullable Instant usedAt) {}

    Optional<Address> of(UUID person) {
        return database.sql("select made_at, used_at from outreach.calendar where person_id = :person")
                .param("person", person)
                .query((row, _) -> {
                    var used = row.getTimestamp("used_at");
                    return new Address(row.getTimestamp("made_at").toInstant(), used == null ? null : used.toInstant());
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

    Dates dates(UUID person) {
        return new Dates(
                language(person),
                database.sql(LAST_DAYS + " order by d.due_on, d.duty_id")
                        .param("person", person)
                        .query(this::lastDay)
                        .list(),
                checks(person));
    }

    /** One open duty of the person's own. */
    Optional<Dates> date(UUID person, UUID duty) {
        return database.sql(LAST_DAYS + " and d.duty_id = :duty")
                .param("person", person)
                .param("duty", duty)
                .query(this::lastDay)
                .optional()
                .map(found -> new Dates(language(person), List.of(found), List.of()));
    }

    private String language(UUID person) {
        return database.sql("select language from people.report_person where person_id = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    private List<Dates.Check> checks(UUID person) {
        return database.sql("""
                select s.seat_id, coalesce(k.titles, '{}') as titles, s.room, s.starts_at, s.minutes, s.made_at
                  from assessment.report_seat s
                  left join courses.report_course k on k.course_id = s.course_id
                 where s.person_id = any(people.report_records_of(:person)) and s.expected
                 order by s.starts_at, s.seat_id
                """)
                .param("person", person)
                .query((row, _) -> new Dates.Check(
                        row.getObject("seat_id", UUID.class),
                        titles(row),
                        row.getString("room"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getInt("minutes"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    private Dates.LastDay lastDay(ResultSet row, int number) throws SQLException {
        return new Dates.LastDay(
                row.getObject("duty_id", UUID.class),
                titles(row),
                row.getString("slug"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("changes"),
                row.getTimestamp("changed_at").toInstant());
    }

    private LocalText titles(ResultSet row) throws SQLException {
        return new LocalText(json.readValue(row.getString("titles"), TITLES));
    }
}
