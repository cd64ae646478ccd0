package org.twige.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;

/** Where persons are kept. */
@Repository
public class People {

    private static final String PERSON =
            "select person_id, staff_no, names, language, state, institution_id from people.report_person ";

    private final JdbcClient database;
    private final Country country;

    People(JdbcClient database, Country country) {
        this.database = database;
        this.country = country;
    }

    /** For the person's own pages and for jobs; officials ask {@link #within}. */
    public Optional<Person> find(PersonId person) {
        return database.sql(PERSON + "where person_id = :person")
                .param("person", person.value())
                .query(People::person)
                .optional();
    }

    /** For the sign-in; the number is compared without spaces at its ends. */
    public Optional<Person> byStaffNumber(String staffNo) {
        return database.sql(PERSON + "where staff_no = :staffNo")
                .param("staffNo", staffNo.strip())
                .query(People::person)
                .optional();
    }

    /** The person, if the main post is in the scope; who is outside, or merged, does not exist for the official. */
    public Optional<Person> within(Scope scope, PersonId person) {
        return database.sql(PERSON + """
                where person_id = :person and institution_path <@ any(cast(:scope as ltree[]))
                  and not exists (select from people.alias a where a.person_id = :person)
                """)
                .param("person", person.value())
                .param("scope", scope.pathArray())
                .query(People::person)
                .optional();
    }

    /**
     * Remembers the language a person chose; a staff list never changes it back.
     *
     * @throws IllegalArgumentException for a language that the country does not have
     */
    @Transactional
    public void speak(PersonId person, String language) {
        if (!country.speaks(language)) {
            throw new IllegalArgumentException("no language " + language);
        }
        database.sql("update people.person set language = :language, language_chosen = true where id = :person")
                .param("language", language)
                .param("person", person.value())
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        var institution = row.getObject("institution_id", UUID.class);
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("staff_no"),
                row.getString("names"),
                row.getString("language"),
                Person.State.valueOf(row.getString("state")),
                institution == null ? null : new InstitutionId(institution));
    }
}
