package org.twige.accounts.keypad;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Scope;

/** Where it is found who can sign in at a keypad phone, and from which numbers; a number is never shown whole. */
@Repository
class PhoneOwners {

    private static final String ENDING = "right(c.value, 3)";

    private final JdbcClient database;

    PhoneOwners(JdbcClient database) {
        this.database = database;
    }

    /** The last digits of the person's numbers. */
    List<String> endings(UUID person) {
        return database.sql("select " + ENDING + " as ending from people.report_contact c"
                        + " where c.person_id = :person and c.kind = 'phone' order by c.position, c.value")
                .param("person", person)
                .query((row, _) -> row.getString("ending"))
                .list();
    }

    /** People in service in the scope who have these staff numbers, by names. */
    List<PhoneOwner> of(Scope scope, List<String> staffNumbers) {
        return database.sql("""
                select p.person_id, p.names, p.staff_no, p.language,
                       array(select right(c.value, 3) from people.report_contact c
                              where c.person_id = p.person_id and c.kind = 'phone'
                              order by c.position, c.value) as endings
                  from people.report_person p
                 where p.staff_no = any(cast(:numbers as text[])) and p.state <> 'LEFT'
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                 order by p.names, p.person_id
                """)
                .param("numbers", staffNumbers.toArray(String[]::new))
                .param("scope", scope.pathArray())
                .query(PhoneOwners::owner)
                .list();
    }

    private static PhoneOwner owner(ResultSet row, int number) throws SQLException {
        return new PhoneOwner(
                row.getObject("person_id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                row.getString("language"),
                List.of((String[]) row.getArray("endings").getArray()));
    }
}
