package org.twige.people.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the few facts about a person are read and put right that the person can see. */
@Repository
class Details {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Details(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What is known about a person.
     *
     * @param identifiers of each number of identity its kind and its last three signs, with a space between
     */
    record Known(
            @Nullable String staffNo,
            String names,
            @Nullable UUID institution,
            LocalText institutionNames,
            @Nullable String title,
            List<String> phones,
            List<String> emails,
            List<String> identifiers) {}

    Known of(PersonId person) {
        return database.sql("""
                select p.staff_no, p.names, m.institution_id, i.names as institution, m.title,
                       array(select value from people.report_contact c
                              where c.person_id = p.id and kind = 'phone' order by position, value) as phones,
                       array(select value from people.report_contact c
                              where c.person_id = p.id and kind = 'email' order by position, value) as emails,
                       array(select kind || ' ' || last3 from people.identifier n
                              where n.person_id = p.id and valid_to is null order by kind) as identifiers
                  from people.person p
                  left join people.post m on m.person_id = p.id and m.latest
                  left join people.institution i on i.id = m.institution_id
                 where p.id = :person
                """)
                .param("person", person.value())
                .query((row, _) -> new Known(
                        row.getString("staff_no"),
                        row.getString("names"),
                        row.getObject("institution_id", UUID.class),
                        names(row.getString("institution")),
                        row.getString("title"),
                        List.of((String[]) row.getArray("phones").getArray()),
                        List.of((String[]) row.getArray("emails").getArray()),
                        List.of((String[]) row.getArray("identifiers").getArray())))
                .single();
    }

    private LocalText names(@Nullable String stored) {
        return stored == null ? Correction.NOWHERE : new LocalText(json.readValue(stored, NAMES));
    }

    /** The names before stay as the other ones, so that lists still find the person. */
    void rename(PersonId person, String names, String key) {
        database.sql("""
                update people.person set names_alt = names, names = :names, names_key = :key
                 where id = :person and names <> :names
                """)
                .param("names", names)
                .param("key", key)
                .param("person", person.value())
                .update();
    }

    /**
     * One number or address instead of those that nobody has verified; beside a verified one it waits.
     *
     * <p>A value that a list only proposed waits on: what an official types proves no more than what a list says.
     */
    void reach(PersonId person, String kind, String value) {
        database.sql("""
                delete from people.contact
                 where person_id = :person and kind = :kind and value <> :value and not verified
                """)
                .param("person", person.value())
                .param("kind", kind)
                .param("value", value)
                .update();
        database.sql("""
                insert into people.contact (person_id, kind, value, position, shared, pending)
                values (:person, :kind, :value, 0,
                        exists (select from people.contact where kind = :kind and value = :value and person_id <> :person),
                        exists (select from people.contact where person_id = :person and kind = :kind and verified))
                on conflict (person_id, kind, value) do nothing
                """)
                .param("person", person.value())
                .param("kind", kind)
                .param("value", value)
                .update();
        database.sql("""
                update people.contact set shared = true
                 where kind = :kind and value = :value
                   and exists (select from people.contact o
                                where o.kind = :kind and o.value = :value and o.person_id <> contact.person_id)
                """).param("kind", kind).param("value", value).update();
    }

    /** The same post at another institution from a day on; one that began that day is put right instead. */
    void move(PersonId person, InstitutionId to, LocalDate on) {
        database.sql("""
                with ended as (
                    update people.post set latest = false, ended_on = cast(:on as date) - 1
                     where person_id = :person and latest and started_on < :on
                    returning *
                ), begun as (
                    insert into people.post (person_id, institution_id, title, unit, job_level, statute,
                        employment_type, kind, district, main, latest, started_on, ends_on)
                    select person_id, :to, title, null, job_level, statute, employment_type, kind, null, true, true,
                           :on, ends_on
                      from ended
                )
                update people.post set institution_id = :to
                 where person_id = :person and latest and started_on >= :on
                """)
                .param("person", person.value())
                .param("to", to.value())
                .param("on", on)
                .update();
    }
}
