package org.twige.people.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.names.NamesKey;

@PageTest
class FindDoublesTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private FindDoubles findDoubles;

    @Autowired
    private NamesKey keys;

    private PeopleFixture nation;
    private InstitutionId clinic;
    private InstitutionId far;
    private String family;

    @BeforeEach
    void two_places_and_a_name_of_its_own() {
        nation = new PeopleFixture(database);
        clinic = nation.institution();
        far = nation.institution();
        family = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zw";
    }

    @Test
    void the_same_names_in_another_order_and_the_same_birth_year_are_shown_with_these_reasons() {
        var one = person(family + " Aline", 1990, clinic);
        var two = person("Aline " + family, 1990, far);

        findDoubles.find();

        assertThat(reasons(one, two)).isEqualTo("50 names-order birth-year");
    }

    @Test
    void the_same_names_alone_are_never_enough() {
        var one = person(family + " Aline", 1990, clinic);
        var two = person(family + " Aline", 1971, far);
        var unknown = person(family + " Aline", null, nation.institution());

        findDoubles.find();

        assertThat(reasons(one, two)).isEmpty();
        assertThat(reasons(one, unknown)).isEmpty();
    }

    @Test
    void the_more_two_records_agree_in_the_higher_they_stand() {
        var one = person(family + " Aline", 1990, clinic);
        var two = person(family + " Aline", 1990, clinic);
        phone(one, family);
        phone(two, family);

        findDoubles.find();

        assertThat(reasons(one, two)).startsWith("95 same-names birth-year phone institution");
    }

    @Test
    void a_further_name_and_a_shared_phone_are_shown() {
        var one = person(family + " Aline", null, clinic);
        var two = person(family + " Aline Kadogo", null, far);
        phone(one, family);
        phone(two, family);

        findDoubles.find();

        assertThat(reasons(one, two)).isEqualTo("45 some-names phone");
    }

    @Test
    void the_name_before_marriage_is_recognised() {
        var one = person(family + " Aline", 1990, clinic);
        var two = person("Mukaneza Aline", 1990, far);
        database.sql("update people.person set names_alt = :alt where id = :id")
                .param("alt", "Aline, " + family)
                .param("id", two.value())
                .update();

        findDoubles.find();

        assertThat(reasons(one, two)).isEqualTo("45 other-names birth-year");
    }

    @Test
    void staff_numbers_one_sign_apart_speak_for_a_slip_of_the_pen() {
        var one = person(family + " Aline", 1990, clinic);
        var two = person(family + " Aline", 1990, far);
        var number = "9" + (System.nanoTime() % 1_000_000_000_000L);
        number(one, number + "1");
        number(two, number + "2");

        findDoubles.find();

        assertThat(reasons(one, two)).isEqualTo("60 same-names birth-year staff-no");
    }

    @Test
    void the_same_search_again_shows_a_pair_once_and_a_decided_one_no_more() {
        var one = person(family + " Aline", 1990, clinic);
        var two = person("Aline " + family, 1990, far);
        findDoubles.find();
        findDoubles.find();
        assertThat(reasons(one, two)).isEqualTo("50 names-order birth-year");
        database.sql("update people.likeness set decision = 'DIFFERENT', decided_by = 'x' where first_id = :one")
                .param("one", one.value())
                .update();

        phone(one, family);
        phone(two, family);
        findDoubles.find();

        assertThat(reasons(one, two)).as("decided").isEqualTo("50 names-order birth-year");
    }

    @Test
    void a_pair_that_no_longer_agrees_goes_away_by_itself() {
        var one = person(family + " Aline", 1990, clinic);
        var two = person("Aline " + family, 1990, far);
        findDoubles.find();
        database.sql("update people.person set birth_year = 1961 where id = :id")
                .param("id", two.value())
                .update();

        findDoubles.find();

        assertThat(reasons(one, two)).isEmpty();
    }

    private PersonId person(String names, @Nullable Integer year, InstitutionId at) {
        var person = nation.person().named(names).at(at).save();
        database.sql("update people.person set names_key = :key, birth_year = :year where id = :id")
                .param("key", keys.of(names))
                .param("year", year)
                .param("id", person.value())
                .update();
        return person;
    }

    private void phone(PersonId person, String number) {
        database.sql("insert into people.contact (person_id, kind, value) values (:person, 'phone', :number)")
                .param("person", person.value())
                .param("number", number)
                .update();
    }

    private void number(PersonId person, String staffNo) {
        database.sql("update people.person set staff_no = :no where id = :id")
                .param("no", staffNo)
                .param("id", person.value())
                .update();
    }

    private String reasons(PersonId one, PersonId two) {
        return database.sql("""
                select score || ' ' || array_to_string(reasons, ' ') from people.likeness
                 where first_id = least(cast(:one as uuid), :two) and second_id = greatest(cast(:one as uuid), :two)
                """)
                .param("one", one.value())
                .param("two", two.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
