package org.twige.learning.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

@PageTest
class TwoClassesTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private BeanFactory beans;

    private ClassFixture school;
    private Visitor desk;

    @BeforeEach
    void mutesi_is_on_the_list_of_a_class_at_nine() throws Exception {
        school = new ClassFixture(browser, database, publication);
        desk = school.desk();
        var page = school.plan(desk, 3, "time", "09:00");
        desk.send(page, "/people", "staffNumbers", school.staffNo(school.mutesi));
    }

    @Test
    void nobody_is_put_on_the_lists_of_two_classes_at_once() throws Exception {
        var page = school.plan(desk, 3, "time", "09:30", "room", "Library");
        assertThat(page.select("input[name=person]").eachAttr("value"))
                .doesNotContain(school.mutesi.toString())
                .contains(school.kamana.toString());

        page = desk.send(
                page, "/people", "staffNumbers", school.staffNo(school.mutesi) + "\n" + school.staffNo(school.kamana));

        assertThat(page.select(".govuk-error-summary").text()).contains("is in another class at that time");
        assertThat(page.text()).contains("1 person was put on the list");
    }

    @Test
    void a_class_is_moved_to_the_time_of_another_only_after_a_warning_that_names_who_is_in_both() throws Exception {
        var moved = atTwo(school.mutesi, school.kamana);

        var page = desk.send(desk.open(moved + "/change"), "/change", "time", "09:30");

        assertThat(desk.status()).isEqualTo(422);
        assertThat(page.select(".govuk-warning-text").text())
                .contains("1 person on the list is in another class at that time: MUTESI Urugero.")
                .doesNotContain("KAMANA");
        assertThat(desk.open(moved).text()).contains("14:00");

        desk.send(page, "/change");

        assertThat(desk.open(moved).text()).contains("09:30");
    }

    @Test
    void a_class_that_gets_so_long_that_it_reaches_into_another_one_warns_too() throws Exception {
        var early = atTwo(school.mutesi);
        desk.send(desk.open(early + "/change"), "/change", "time", "08:00");

        var page = desk.send(desk.open(early + "/change"), "/change", "minutes", "61");

        assertThat(page.select(".govuk-warning-text").text()).contains("MUTESI Urugero");
    }

    @Test
    void nobody_is_warned_of_who_cannot_come_to_the_other_class() throws Exception {
        var mutesi = school.of(school.mutesi);
        mutesi.send(mutesi.open("/my-classes"), "/my-classes/" + first(), "comes", "false");
        var moved = atTwo(school.mutesi);

        desk.send(desk.open(moved + "/change"), "/change", "time", "09:30");

        assertThat(desk.open(moved).text()).contains("09:30");
    }

    @Test
    void who_is_in_both_classes_under_two_records_is_named_once() throws Exception {
        var moved = atTwo(school.uwase);
        new MergeFixture(beans).merge(school.uwase, school.mutesi);

        var page = desk.send(desk.open(moved + "/change"), "/change", "time", "09:30");

        assertThat(page.select(".govuk-warning-text").text())
                .contains("1 person on the list is in another class at that time: UWASE Urugero.");
    }

    @Test
    void who_cannot_come_to_the_first_may_be_put_on_the_list_of_the_other() throws Exception {
        var mutesi = school.of(school.mutesi);
        mutesi.send(mutesi.open("/my-classes"), "/my-classes/" + first(), "comes", "false");

        var page = school.plan(desk, 3, "time", "09:30", "room", "Library");
        page = desk.send(page, "/people", "staffNumbers", school.staffNo(school.mutesi));

        assertThat(page.text()).contains("On the list: 1 of 30");
    }

    @Test
    void the_next_class_may_begin_when_the_first_is_over() throws Exception {
        var page = school.plan(desk, 3, "time", "10:00", "room", "Library");

        page = desk.send(page, "/people", "staffNumbers", school.staffNo(school.mutesi));

        assertThat(page.text()).contains("On the list: 1 of 30");
    }

    @Test
    void a_seat_in_an_open_class_is_not_taken_by_who_is_elsewhere_at_that_time() throws Exception {
        school.plan(desk, 3, "time", "09:30", "room", "Library", "open", "true");
        var open = ClassFixture.id(desk);
        var mutesi = school.of(school.mutesi);
        var kamana = school.of(school.kamana);

        assertThat(mutesi.open("/my-classes").text()).contains("Library", "You are in another class at that time");
        assertThat(mutesi.open("/my-classes").select("form[action=/my-classes/" + open + "]"))
                .isEmpty();
        assertThat(kamana.open("/my-classes").select("form[action=/my-classes/" + open + "]"))
                .hasSize(1);
        assertThat(mutesi.open("/my-training").text()).doesNotContain("has free seats");
    }

    /** The address of another class of that day with these people. */
    private String atTwo(PersonId... people) throws Exception {
        var page = school.plan(desk, 3, "time", "14:00", "room", "Library");
        var address = "/classes/" + ClassFixture.id(desk);
        var numbers = Stream.of(people).map(school::staffNo).collect(Collectors.joining("\n"));
        desk.send(page, "/people", "staffNumbers", numbers);
        return address;
    }

    private UUID first() {
        return database.sql("""
                select class_id from learning.class_place where person_id = :person
                """)
                .param("person", school.mutesi.value())
                .query(UUID.class)
                .single();
    }
}
