package org.twige.people.deputies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept who took what in an emergency, and who has read of it. */
@Repository
class Emergencies {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    /** What lies in the subtrees of the reader, and what the reader took. */
    private static final String CONCERNS = """
             r.emergency is not null and (r.person_id = :reader or i.path <@ any(cast(:paths as ltree[])))
            """;

    /** Nobody reads of their own, but that somebody else ended it. */
    private static final String UNREAD = """
             (r.person_id <> :reader or coalesce(r.ended_by <> cast(:reader as text), false))
             and not exists (select from people.emergency_read s
                              where s.responsibility_id = r.id and s.person_id = :reader)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Emergencies(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * One responsibility that somebody took without being given it.
     *
     * @param own the reader took it
     * @param ended somebody ended it before its time
     */
    record Emergency(
            UUID id,
            boolean own,
            String names,
            @Nullable String staffNo,
            LocalText institution,
            LocalDate from,
            LocalDate until,
            String why,
            boolean ended,
            boolean unread) {}

    boolean holds(PersonId person, InstitutionId over, LocalDate on) {
        return database.sql("""
                select exists (select from people.responsibility
                                where person_id = :person and institution_id = :over and emergency is not null
                                  and until_on >= :on)
                """)
                .param("person", person.value())
                .param("over", over.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** Did the person take the place, or one above or below it, after a day? */
    boolean tookSince(PersonId person, Institution over, LocalDate day) {
        return database.sql("""
                select exists (select from people.responsibility r
                                 join people.institution i on i.id = r.institution_id
                                where r.person_id = :person and r.emergency is not null and r.from_on > :day
                                  and (i.path <@ cast(:path as ltree) or i.path @> cast(:path as ltree)))
                """)
                .param("person", person.value())
                .param("day", day)
                .param("path", over.path())
                .query(Boolean.class)
                .single();
    }

    /** It rests on an own responsibility and ends with it at the latest; the answer is its id. */
    UUID take(UUID own, PersonId person, InstitutionId over, String why, LocalDate on, LocalDate until) {
        return database.sql("""
                insert into people.responsibility (person_id, role, institution_id, from_on, until_on, given_by,
                                                   emergency, handed_on_from_id)
                values (:person, 'COORDINATOR', :over, :on, :until, cast(:person as text), :why, :own)
                returning id
                """)
                .param("own", own)
                .param("person", person.value())
                .param("over", over.value())
                .param("why", why)
                .param("on", on)
                .param("until", until)
                .query(UUID.class)
                .single();
    }

    /** From now on it gives no right; false when it was over before. */
    boolean end(UUID emergency, UUID by, LocalDate on) {
        return database.sql("""
                        update people.responsibility
                           set until_on = cast(:on as date) - 1, ended_by = cast(:by as text)
                         where id = :emergency and emergency is not null and until_on >= :on
                        """)
                        .param("on", on)
                        .param("by", by)
                        .param("emergency", emergency)
                        .update()
                == 1;
    }

    /** Those of the scope and the reader’s own; the newest first. */
    List<Emergency> about(Scope scope) {
        return concerning("""
                select r.id, r.person_id = :reader as own, p.names, p.staff_no, i.names as institution, r.from_on,
                       least(r.until_on, f.until_on) as until_on, r.emergency, r.ended_by is not null as ended,
                """ + UNREAD + """
                       as unread
                  from people.responsibility r
                  left join people.responsibility f on f.id = r.handed_on_from_id
                  join people.person p on p.id = r.person_id
                  join people.institution i on i.id = r.institution_id
                 where
                """ + CONCERNS + " order by r.from_on desc, r.id desc limit 200", scope)
                .query(this::emergency)
                .list();
    }

    /** How many of them the reader has not read. */
    int unread(Scope scope) {
        return concerning("""
                select count(*) from people.responsibility r
                  join people.institution i on i.id = r.institution_id
                 where
                """ + CONCERNS + " and " + UNREAD, scope)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec concerning(String sql, Scope scope) {
        return database.sql(sql).param("reader", scope.person()).param("paths", scope.pathArray());
    }

    private Emergency emergency(ResultSet row, int number) throws SQLException {
        return new Emergency(
                row.getObject("id", UUID.class),
                row.getBoolean("own"),
                row.getString("names"),
                row.getString("staff_no"),
                new LocalText(json.readValue(row.getString("institution"), NAMES)),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("emergency"),
                row.getBoolean("ended"),
                row.getBoolean("unread"));
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
