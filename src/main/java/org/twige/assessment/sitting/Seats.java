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
import org.twige.assessment.Preference;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Where the people on the lists of sittings are kept. */
@Repository
class Seats {

    private static final String SEAT = """
            select s.id, p.person_id, p.names, p.language,
                   s.person_id = any(people.report_records_of(:me)) as own, coalesce(w.more_time, 0) as more_time,
                   coalesce(w.larger_text, false) as larger_text, coalesce(w.screen_reader, false) as screen_reader,
                   coalesce(w.read_aloud, false) as read_aloud, coalesce(w.paper, false) as on_paper,
                   s.paper_language, s.ticket, s.sheet, s.begun_at, s.until_at, s.finished_at,
                   s.identity_checked_at is not null as identity_checked, s.absent, s.incident, s.paper,
                   (select count(distinct r.position) from assessment.seat_response r
                     where r.seat_id = s.id and not r.paper and r.answered_at <= s.until_at) as answered,
                   (select count(distinct r.position) from assessment.seat_response r
                     where r.seat_id = s.id and not r.paper and r.answered_at > s.until_at) as late,
                   (select count(*) from assessment.sheet_entry e where e.seat_id = s.id) as entries
              from assessment.seat s
              left join people.report_alias m on m.person_id = s.person_id
              join people.report_person p on p.person_id = coalesce(m.kept_id, s.person_id)
              left join assessment.report_preference w on w.person_id = coalesce(m.kept_id, s.person_id)
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
                .param("me", scope.person())
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
                .param("me", scope.person())
                .param("scope", scope.pathArray())
                .query(Seats::seat)
                .optional();
    }

    /**
     * Puts people of the place of a sitting on its list, each once, with why they are there; never who runs it
     * or had its papers in hand.
     *
     * @param tickets by person
     * @return how many are new
     */
    int add(Scope scope, UUID sitting, Map<UUID, String> tickets) {
        var people = List.copyOf(tickets.keySet());
        return database.sql("""
                insert into assessment.seat (sitting_id, person_id, reason, ticket)
                select t.id, p.person_id,
                       coalesce((select reason from assessment.newest_draw(p.person_id, t.course_id)), 'CHOSEN'),
                       given.ticket
                  from assessment.sitting t
                  join people.report_institution place on place.institution_id = t.institution_id
                 cross join unnest(cast(:people as uuid[]), cast(:tickets as text[])) as given (person, ticket)
                  join people.report_person p on p.person_id = given.person
                 where t.id = :sitting and t.closed_at is null
                   and p.person_id <> all(people.report_records_of(:me))
                   and p.institution_path <@ place.path
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                   and not exists (select from assessment.paper_reader r
                                    where r.sitting_id = t.id
                                      and r.person_id = any(people.report_records_of(p.person_id)))
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

    /** Notes that an official has looked at who sits there, as long as the room is not closed. */
    void lookedAt(UUID seat, Instant now) {
        database.sql("""
                update assessment.seat s
                   set identity_checked_at = coalesce(s.identity_checked_at, :now), absent = false
                  from assessment.sitting t
                 where s.id = :seat and t.id = s.sitting_id and t.closed_at is null
                """).param("now", Sittings.at(now)).param("seat", seat).update();
    }

    /** Chooses the language of a paper that nobody has entered yet. */
    boolean choosePaper(UUID seat, String language) {
        return database.sql("""
                        update assessment.seat s set paper_language = :language
                         where s.id = :seat and not exists (select from assessment.sheet_entry e where e.seat_id = s.id)
                        """).param("language", language).param("seat", seat).update() == 1;
    }

    /** What the official saw of the person in the room. */
    record Seen(boolean identityChecked, boolean absent, String incident) {}

    /** Keeps it; who sat there, and who did not, stays as it is once the room is closed. */
    void note(UUID seat, Seen seen, Instant now) {
        database.sql("""
                update assessment.seat s
                   set identity_checked_at = case when t.closed_at is not null then s.identity_checked_at
                                                  when :checked then coalesce(s.identity_checked_at, :now) end,
                       absent = case when t.closed_at is not null then s.absent
                                     else :absent and s.begun_at is null end,
                       incident = nullif(:incident, '')
                  from assessment.sitting t
                 where s.id = :seat and t.id = s.sitting_id
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
                row.getBoolean("own"),
                new Preference(
                        row.getInt("more_time"),
                        row.getBoolean("larger_text"),
                        row.getBoolean("screen_reader"),
                        row.getBoolean("read_aloud"),
                        row.getBoolean("on_paper")),
                row.getString("paper_language"),
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
