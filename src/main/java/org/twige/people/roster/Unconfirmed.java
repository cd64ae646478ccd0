package org.twige.people.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is found who was missing in staff lists. */
@Repository
class Unconfirmed {

    private static final String MISSING = """
              from people.person p
              join people.post m on m.person_id = p.id and m.latest
              join people.institution i on i.id = m.institution_id
             cross join lateral (
                   select min(b.applied_on) as since, count(*) as lists
                     from people.roster_change c join people.roster_batch b on b.id = c.batch_id
                    where c.person_id = p.id and c.change in ('UNCONFIRMED', 'ABSENT_AGAIN') and b.state = 'APPLIED'
                      and b.applied_at >= (select max(l.applied_at)
                                             from people.roster_change f join people.roster_batch l on l.id = f.batch_id
                                            where f.person_id = p.id and f.change = 'UNCONFIRMED'
                                              and l.state = 'APPLIED')) a
             where p.state = 'UNCONFIRMED' and i.path <@ any(cast(:scope as ltree[]))
            """;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Unconfirmed(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Somebody who is on record and in no list.
     *
     * @param since the day of the first list that lacked them
     * @param lists how many lists lacked them, one after the other
     */
    record Missing(
            UUID person,
            @Nullable String staffNo,
            String names,
            LocalText institution,
            @Nullable LocalDate since,
            int lists) {}

    /** Who was missing most often comes first. */
    List<Missing> in(Scope scope, int most) {
        return database.sql("select p.id, p.staff_no, p.names, i.names as at_names, a.since, a.lists" + MISSING
                        + " order by a.lists desc, a.since, p.names, p.id limit :most")
                .param("scope", scope.pathArray())
                .param("most", most)
                .query(this::missing)
                .list();
    }

    int count(Scope scope) {
        return database.sql("select count(*)" + MISSING)
                .param("scope", scope.pathArray())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** Takes somebody as listed again; false when nobody of the scope is asked about under this key. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean confirm(Scope scope, UUID person) {
        return database.sql("update people.person set state = 'LISTED' where id in (select p.id" + MISSING
                                + " and p.id = :person)")
                        .param("scope", scope.pathArray())
                        .param("person", person)
                        .update()
                == 1;
    }

    private Missing missing(ResultSet row, int number) throws SQLException {
        return new Missing(
                row.getObject("id", UUID.class),
                row.getString("staff_no"),
                row.getString("names"),
                new LocalText(json.readValue(row.getString("at_names"), NAMES)),
                row.getObject("since", LocalDate.class),
                row.getInt("lists"));
    }
}
