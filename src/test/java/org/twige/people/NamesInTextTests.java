package org.twige.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;

/** Names of people on the staff lists are found in a text, and nobody is told whose they are. */
@PageTest
class NamesInTextTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private NamesInText names;

    private InstitutionId school;
    private InstitutionId other;

    @BeforeEach
    void somebody_with_a_rare_name() {
        var people = people();
        school = people.institution();
        other = people.institution();
        people.person().at(school).named("NYAMPINGANYUMA Zubarishimye").save();
    }

    private PeopleFixture people() {
        return new PeopleFixture(database);
    }

    @Test
    void a_full_name_is_found_in_any_order_and_case() {
        assertThat(found("Write to Zubarishimye Nyampinganyuma today.", other))
                .containsExactly("Zubarishimye Nyampinganyuma");
        assertThat(found("write to nyampinganyuma zubarishimye today", other))
                .containsExactly("nyampinganyuma zubarishimye");
    }

    @Test
    void a_single_name_counts_only_at_the_own_institution_and_within_a_sentence() {
        assertThat(found("Say that Zubarishimye is late.", school)).containsExactly("Zubarishimye");
        assertThat(found("Say that Zubarishimye is late.", other)).isEmpty();
        assertThat(found("Zubarishimye is also a word.", school)).isEmpty();
    }

    @Test
    void two_names_that_do_not_stand_side_by_side_are_no_full_name() {
        assertThat(found("Zubarishimye, then Nyampinganyuma.", other)).isEmpty();
        assertThat(found("Zubarishimye Nyampinganyuma or Zubarishimye, Nyampinganyuma.", other))
                .containsExactly("Zubarishimye Nyampinganyuma");
        assertThat(found("A text without any name.", other)).isEmpty();
    }

    @Test
    void somebody_written_down_with_the_same_name_twice_is_found_by_the_other_one() {
        people().person()
                .at(school)
                .named("MUTABIRWANYI Mutabirwanyi Zigirizina")
                .save();
        people().person().at(school).named("A A").save();
        assertThat(found("Mutabirwanyi Zigirizina may enter a room.", other))
                .containsExactly("Mutabirwanyi Zigirizina");
        assertThat(found("Give a A mark.", school)).isEmpty();
    }

    @Test
    void two_names_of_two_people_are_no_name_of_anybody() {
        people().person().at(school).named("GASANABWITE Uburanganire").save();
        assertThat(found("Ask Zubarishimye Uburanganire.", other)).isEmpty();
    }

    private List<String> found(String text, InstitutionId own) {
        return names.find(text, own).stream()
                .map(place -> text.substring(place.start(), place.end()))
                .toList();
    }
}
