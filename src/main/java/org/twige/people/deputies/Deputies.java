package org.twige.people.deputies;

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

/** Where it is kept who stands in for whom. */
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

    /** The own responsibility that lasts longest; empty for who has none but what was handed on or taken. */
    Optional<UUID> own(PersonId person, LocalDate on) {
        return database.sql("select r.id from people.responsibility r where " + OWN
                        + " order by r.until_on desc nulls first, r.id limit 1")
                .param("person", person.value())
                .param("on", on)
                .query(UUID.class)
                .optional();
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

    /** Whoever hands on from it, or rests on it, at the same moment waits until this transaction is over. */
    void hold(UUID responsibility) {
        var _ = database.sql("select id from people.responsibility where id = :id for update")
                .param("id", responsibility)
                .query(UUID.class)
                .single();
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
                 where r.emergency is null and r.from_on <= :on and r.until_on >= :on
                   and (f.until_on is null or f.until_on >= :on)
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
                 where r.id = :deputy and r.emergency is null and f.id = r.handed_on_from_id and f.person_id = :by
                   and r.until_on >= :on
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
}
