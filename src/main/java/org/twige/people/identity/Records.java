package org.twige.people.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.Holdings;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where single records are read as they are, merged ones too. */
@Repository
class Records {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Identifiers identifiers;
    private final ObjectProvider<Holdings> holdings;

    Records(JdbcClient database, JsonMapper json, Identifiers identifiers, ObjectProvider<Holdings> holdings) {
        this.database = database;
        this.json = json;
        this.identifiers = identifiers;
        this.holdings = holdings;
    }

    /** The record, if its main post is in the scope. */
    Optional<PersonRecord> find(Scope scope, PersonId person) {
        return database.sql("""
                select p.id, p.staff_no, p.names, p.names_alt, p.sex, p.birth_year, p.state, p.joined_on
                  from people.person p
                  join people.post m on m.person_id = p.id and m.latest
                  join people.institution i on i.id = m.institution_id
                 where p.id = :person and i.path <@ any(cast(:scope as ltree[]))
                """)
                .param("person", person.value())
                .param("scope", scope.pathArray())
                .query(this::record)
                .optional();
    }

    /** The records that were merged into this one, the caller has checked the scope of it. */
    List<PersonId> mergedInto(PersonId person) {
        return database.sql("select person_id from people.alias where kept_id = :person order by person_id")
                .param("person", person.value())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private PersonRecord record(ResultSet row, int number) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        return new PersonRecord(
                id,
                row.getString("staff_no"),
                row.getString("names"),
                row.getString("names_alt"),
                row.getString("sex"),
                row.getObject("birth_year", Integer.class),
                Person.State.valueOf(row.getString("state")),
                row.getObject("joined_on", LocalDate.class),
                posts(id),
                contacts(id),
                identifiers.of(id),
                holdings.orderedStream()
                        .flatMap(one -> one.of(id).stream())
                        .filter(line -> line.count() > 0)
                        .toList());
    }

    private List<PersonRecord.Post> posts(PersonId person) {
        return database.sql("""
                select i.names, m.title, m.started_on, m.ended_on
                  from people.post m join people.institution i on i.id = m.institution_id
                 where m.person_id = :person order by m.started_on desc, m.id limit 12
                """)
                .param("person", person.value())
                .query((row, _) -> new PersonRecord.Post(
                        new LocalText(json.readValue(row.getString("names"), NAMES)),
                        row.getString("title"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    private List<String> contacts(PersonId person) {
        return database.sql("""
                select kind, value from people.contact
                 where person_id = :person and not pending order by kind desc, position, value
                """)
                .param("person", person.value())
                .query((row, _) -> masked(row.getString("kind"), row.getString("value")))
                .list();
    }

    private static String masked(String kind, @Nullable String value) {
        var text = value == null ? "" : value;
        if (!"email".equals(kind)) {
            return "… " + text.substring(Math.max(0, text.length() - 3));
        }
        return text.substring(0, Math.min(1, text.length())) + "…" + text.substring(Math.max(0, text.indexOf('@')));
    }
}
