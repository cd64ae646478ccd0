package org.twige.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Where the people on the lists of sittings are kept. */
@Repository
class Seats {

    private static final String SEAT = """
            select s.id, s.person_id, p.names, p.language, s.ticket, s.sheet, s.begun_at, s.until_at, s.finished_at,
                   s.identity_checked_at is not null as identity_checked, s.absent, s.incident, s.paper,
                   (select count(distinct r.position) from assessment.seat_response r
                     where r.seat_id = s.id and not r.paper and r.answered_at <= s.until_at) as answered,
                   (select count(distinct r.position) from assessment.seat_response r
                     where r.seat_id = s.id and not r.paper and r.answered_at > s.until_at) as late,
                   (select count(*) from assessment.sheet_entry e where e.seat_id = s.id) as entries
              from assessment.seat s
              join people.report_person p on p.person_id = s.person_id
            """;

    private final JdbcClient database;

    Seats(JdbcClient database) {
        this.database = database;
    }

    /** The list, by name; who has left the part of the tree that the official sees is not on it. */
    List<Seat> of(Scope scope, UUID sitting) {
        return database.sql(SEAT + """
                where s.sitting_id = :sitting and p.institution_path <@ any(cast(:scope as ltree[]))
                order by p.names, s.id
                """)
                .param("sitting", sitting)
                .param("scope", scope.pathArray())
                .query(Seats::seat)
                .list();
    }

    Optional<Seat> within(Scope scope, UUID sitting, UUID seat) {
        return database.sql(SEAT + """
                where s.sitting_id = :sitting and s.id = :seat and p.institution_path <@ any(cast(:scope as ltree[]))
                """)
                .param("sitting", sitting)
                .param("seat", seat)
                .param("scope", scope.pathArray())
                .query(Seats::seat)
                .optional();
    }

    /**
     * Puts people of the place of a sitting on its list, each once, with why they are there; never who runs it.
     *
     * @param tickets by person
     * @return how many are new
     */
    int add(Scope scope, UUID sitting, Map<UUID, String> tickets) {
        var people = List.copyOf(tickets.keySet());
        return database.sql("""
                insert into assessment.seat (sitting_id, person_id, reason, ticket)
                select t.id, p.person_id,
                       coalesce((select d.reason from assessment.draw_population d
                                   join assessment.draw on draw.id = d.draw_id and draw.course_id = t.course_id
                                  where d.person_id = p.person_id and d.reason is not null
                                  order by draw.drawn_at desc limit 1), 'CHOSEN'),
                       given.ticket
                  from assessment.sitting t
                  join people.report_institution place on place.institution_id = t.institution_id
                 cross join unnest(cast(:people as uuid[]), cast(:tickets as text[])) as given (person, ticket)
                  join people.report_person p on p.person_id = given.person
                 where t.id = :sitting and t.closed_at is null
                   and p.person_id <> all(people.report_records_of(:me))
                   and p.institution_path <@ place.path
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                   and exists (select from assessment.report_attempt a
                                where a.person_id = p.person_id and a.course_id = t.course_id
                                  and a.closed_at is not null)
                on conflict do nothing
                """)
                .param("sitting", sitting)
                .param("me", scope.person())
                .param("people", people.toArray(UUID[]::new))
                .param("tickets", people.stream().map(tickets::get).toArray(String[]::new))
                .param("scope", scope.pathArray())
                .update();
    }

    /** Takes somebody off the list who has not begun, and for whom no paper was printed. */
    boolean remove(UUID seat) {
        return database.sql("""
                        delete from assessment.seat s
                         where s.id = :seat and s.drawn_at is null
                           and not exists (select from assessment.seat_session x where x.seat_id = s.id)
                           and not exists (select from assessment.seat_time x where x.seat_id = s.id)
                        """).param("seat", seat).update() == 1;
    }

    /** What the official saw of the person in the room. */
    record Seen(boolean identityChecked, boolean absent, String incident) {}

    void note(UUID seat, Seen seen, Instant now) {
        database.sql("""
                update assessment.seat
                   set identity_checked_at = case when :checked then coalesce(identity_checked_at, :now) end,
                       absent = :absent and begun_at is null,
                       incident = nullif(:incident, '')
                 where id = :seat
                """)
                .param("checked", seen.identityChecked())
                .param("absent", seen.absent())
                .param("incident", seen.incident())
                .param("now", Sittings.at(now))
                .param("seat", seat)
                .update();
    }

    /** Gives somebody who has begun more time, counted from the end of the time so far. */
    void giveTime(UUID seat, int minutes, String reason, UUID by, Instant now) {
        database.sql("""
                insert into assessment.seat_time (seat_id, minutes, reason, given_by, given_at)
                values (:seat, :minutes, :reason, :by, :now)
                """)
                .param("seat", seat)
                .param("minutes", minutes)
                .param("reason", reason)
                .param("by", by)
                .param("now", Sittings.at(now))
                .update();
        database.sql("""
                update assessment.seat
                   set until_at = greatest(until_at, :now) + make_interval(mins => :minutes)
                 where id = :seat and begun_at is not null
                """)
                .param("seat", seat)
                .param("minutes", minutes)
                .param("now", Sittings.at(now))
                .update();
    }

    /** Nobody comes in with these tickets any more. */
    void dropTickets(UUID sitting) {
        database.sql("update assessment.seat set ticket = null where sitting_id = :sitting")
                .param("sitting", sitting)
                .update();
    }

    /** Where people go on to the list of a sitting. */
    static Map<UUID, String> tickets(Collection<UUID> people) {
        return people.stream().distinct().collect(Collectors.toMap(person -> person, _ -> Codes.ticket()));
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("names"),
                row.getString("language"),
                row.getString("ticket"),
                row.getString("sheet"),
                Sittings.instant(row, "begun_at"),
                Sittings.instant(row, "until_at"),
                Sittings.instant(row, "finished_at"),
                row.getBoolean("identity_checked"),
                row.getBoolean("absent"),
                row.getString("incident"),
                row.getInt("answered"),
                row.getInt("late"),
                row.getInt("entries"),
                row.getBoolean("paper"));
    }
}
