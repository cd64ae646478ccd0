package org.twige.people.deputies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept who stands in for whom, and who took what in an emergency. */
@Repository
class Deputies {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    /** A coordinator’s own, not what somebody handed on to them or what they took. */
    private static final String OWN = """
             r.person_id = :person and r.role = 'COORDINATOR' and r.handed_on_from_id is null and r.emergency is null
             and r.from_on <= :on and (r.until_on is null or r.until_on >= :on)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Deputies(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The own responsibility that an institution lies in, the nearest one; empty outside all of them. */
    Optional<UUID> ownOver(PersonId person, InstitutionId institution, LocalDate on) {
        return database.sql("""
                select r.id from people.responsibility r
                  join people.institution i on i.id = r.institution_id
                  join people.institution t on t.id = :institution and t.path <@ i.path
                 where
                """ + OWN + " order by nlevel(i.path) desc limit 1")
                .param("person", person.value())
                .param("institution", institution.value())
                .param("on", on)
                .query(UUID.class)
                .optional();
    }

    /** Hands a part on; false when the same person has it from the same responsibility already. */
    boolean handOn(UUID from, PersonId to, InstitutionId over, LocalDate on, LocalDate until) {
        return database.sql("""
                insert into people.responsibility (person_id, role, institution_id, from_on, until_on, given_by,
                                                   handed_on_from_id)
                select :to, 'COORDINATOR', :over, :on, :until, cast(f.person_id as text), f.id
                  from people.responsibility f
                 where f.id = :from
                   and not exists (select from people.responsibility r
                                    where r.person_id = :to and r.institution_id = :over
                                      and r.handed_on_from_id = f.id and r.until_on >= :on)
                """)
                        .param("from", from)
                        .param("to", to.value())
                        .param("over", over.value())
                        .param("on", on)
                        .param("until", until)
                        .update()
                == 1;
    }

    /** One that somebody handed on and that still holds. */
    record Deputy(UUID id, String names, @Nullable String staffNo, LocalText institution, LocalDate until) {}

    List<Deputy> handedOnBy(PersonId person, LocalDate on) {
        return database.sql("""
                select r.id, p.names, p.staff_no, i.names as institution, r.until_on
                  from people.responsibility r
                  join people.responsibility f on f.id = r.handed_on_from_id and f.person_id = :person
                  join people.person p on p.id = r.person_id
                  join people.institution i on i.id = r.institution_id
                 where r.from_on <= :on and r.until_on >= :on and (f.until_on is null or f.until_on >= :on)
                 order by p.names
                """)
                .param("person", person.value())
                .param("on", on)
                .query((row, _) -> new Deputy(
                        row.getObject("id", UUID.class),
                        row.getString("names"),
                        row.getString("staff_no"),
                        names(row.getString("institution")),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    /** Takes back what one handed on, from today on; false when it is nobody’s or another’s. */
    boolean takeBack(PersonId by, UUID deputy, LocalDate on) {
        return database.sql("""
                update people.responsibility r set until_on = cast(:on as date) - 1, ended_by = cast(:by as text)
                  from people.responsibility f
                 where r.id = :deputy and f.id = r.handed_on_from_id and f.person_id = :by and r.until_on >= :on
                """)
                        .param("on", on)
                        .param("by", by.value())
                        .param("deputy", deputy)
                        .update()
                == 1;
    }

    private LocalText names(String stored) {
        return new LocalText(json.readValue(stored, NAMES));
    }

    /** One responsibility that somebody took without being given it. */
    record Emergency(
            UUID id,
            String names,
            @Nullable String staffNo,
            LocalText institution,
            LocalDate from,
            LocalDate until,
            String why,
            boolean read) {}

    /** The id; empty when the person holds the same emergency today. */
    Optional<UUID> take(PersonId person, InstitutionId over, String why, LocalDate on, LocalDate until) {
        return database.sql("""
                insert into people.responsibility (person_id, role, institution_id, from_on, until_on, given_by, emergency)
                select :person, 'COORDINATOR', :over, :on, :until, cast(:person as text), :why
                 where not exists (select from people.responsibility r
                                    where r.person_id = :person and r.institution_id = :over
                                      and r.emergency is not null and r.until_on >= :until)
                returning id
                """)
                .param("person", person.value())
                .param("over", over.value())
                .param("why", why)
                .param("on", on)
                .param("until", until)
                .query(UUID.class)
                .optional();
    }

    /** Those over institutions of the given subtrees, but the reader’s own; the newest first. */
    List<Emergency> emergencies(String[] paths, UUID reader) {
        return database.sql("""
                select r.id, p.names, p.staff_no, i.names as institution, r.from_on, r.until_on, r.emergency,
                       exists (select from people.emergency_read s
                                where s.responsibility_id = r.id and s.person_id = :reader) as read
                  from people.responsibility r
                  join people.person p on p.id = r.person_id
                  join people.institution i on i.id = r.institution_id
                 where r.emergency is not null and r.person_id <> :reader and i.path <@ any(cast(:paths as ltree[]))
                 order by r.from_on desc, r.id desc limit 200
                """)
                .param("paths", paths)
                .param("reader", reader)
                .query(this::emergency)
                .list();
    }

    private Emergency emergency(ResultSet row, int number) throws SQLException {
        return new Emergency(
                row.getObject("id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                names(row.getString("institution")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("emergency"),
                row.getBoolean("read"));
    }

    /** Notes that somebody has read of it; a second time changes nothing. */
    void read(UUID emergency, UUID reader, Instant at) {
        database.sql("""
                insert into people.emergency_read (responsibility_id, person_id, read_at)
                values (:emergency, :reader, :at) on conflict do nothing
                """)
                .param("emergency", emergency)
                .param("reader", reader)
                .param("at", Timestamp.from(at))
                .update();
    }
}
