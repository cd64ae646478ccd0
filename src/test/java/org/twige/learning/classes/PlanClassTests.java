package org.twige.learning.classes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;

@PageTest
class PlanClassTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    private ClassFixture school;
    private Visitor desk;

    @BeforeEach
    void a_school_with_a_coordinator() {
        school = new ClassFixture(browser, database, publication);
        desk = school.desk();
    }

    @Test
    void a_coordinator_plans_a_class_and_pastes_staff_numbers() throws Exception {
        var page = school.plan(desk, 3, "time", "14:00");
        var id = ClassFixture.id(desk);

        page = desk.send(
                page, "/people", "staffNumbers", school.staffNo(school.mutesi) + "\n" + school.staffNo(school.kamana));

        assertThat(desk.address()).isEqualTo("/classes/" + id);
        assertThat(page.text())
                .contains("Staff room", "14:00", "MUTESI Urugero", "KAMANA Urugero")
                .contains("On the list: 2 of 30 seats");
        assertThat(desk.open("/classes").select("a[href=/classes/" + id + "]")).hasSize(1);
    }

    @Test
    void the_next_class_stands_on_top() throws Exception {
        for (var days : new int[] {5, 2, 9}) {
            school.plan(desk, days, "room", "Room of day " + days);
        }

        assertThat(desk.open("/classes").select("main ul a").eachText().stream()
                        .map(text -> text.replaceAll("Room of day (\\d).*", "$1"))
                        .toList())
                .containsExactly("2", "5", "9");
    }

    @Test
    void rows_that_mean_nobody_are_named_and_stay_in_the_box() throws Exception {
        var stranger = school.people.personAt(school.people.institution());
        var page = school.plan(desk, 3, "seats", "2");
        var numbers = String.join(
                "\n",
                school.staffNo(school.mutesi),
                "nobody",
                school.staffNo(school.mutesi),
                school.staffNo(stranger),
                school.staffNo(school.kamana),
                school.staffNo(school.uwase));

        page = desk.send(page, "/people", "staffNumbers", numbers);

        assertThat(desk.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary").text())
                .contains("Row 2: nobody you answer for has the staff number nobody")
                .contains("Row 3: " + school.staffNo(school.mutesi) + " stands here twice")
                .contains("Row 4: nobody you answer for has the staff number " + school.staffNo(stranger))
                .contains("Row 6: no seat is free for " + school.staffNo(school.uwase));
        assertThat(page.text()).contains("2 people were put on the list.");
        assertThat(page.select("textarea").val().lines()).hasSize(4);
    }

    @Test
    void who_sees_only_the_first_of_a_large_institution_is_told_how_to_find_the_others() throws Exception {
        for (var more = 0; more < ClassPlaces.MOST; more++) {
            school.people.personAt(school.school);
        }
        var page = school.plan(desk, 3);
        assertThat(page.select("input[name=person]")).hasSize(ClassPlaces.MOST);
        assertThat(page.text()).contains("The first 100 are shown. Search by name to find others.");

        page = desk.open("/classes/" + ClassFixture.id(desk) + "/people?words=MUTESI");

        assertThat(page.select("input[name=person]")).hasSize(1);
        assertThat(page.text()).doesNotContain("are shown");
    }

    @Test
    void every_wrong_field_says_what_to_put_right() throws Exception {
        var page = school.plan(
                desk,
                0,
                "place",
                "",
                "room",
                "",
                "time",
                "noon",
                "minutes",
                "5",
                "seats",
                "0",
                "facilitator",
                "nobody");

        assertThat(desk.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary li")).hasSize(6);
        assertThat(page.select(".govuk-error-summary").text())
                .contains("Enter the code of an institution that you answer for", "Say which room");
    }

    @Test
    void a_class_that_is_too_short_for_its_lessons_is_planned_only_after_a_warning() throws Exception {
        var page = school.plan(desk, 3, "minutes", "15");

        assertThat(desk.status()).isEqualTo(422);
        assertThat(page.select(".govuk-warning-text").text())
                .contains("The lessons take 24 minutes, and the class has 15");
        assertThat(desk.open("/classes").text()).contains("No class is planned");

        page = desk.send(page, "/classes/new");

        assertThat(page.text()).contains("Free: 30 of 30 seats");
    }

    @Test
    void fewer_lessons_or_another_number_of_minutes_are_looked_at_anew() throws Exception {
        var page = desk.send(school.plan(desk, 3, "minutes", "15"), "/classes/new", "minutes", "18");
        assertThat(page.select(".govuk-warning-text").text()).contains("24 minutes, and the class has 18");

        page = desk.send(page, "/classes/new", "last", "1");

        assertThat(page.text()).contains("Free: 30 of 30 seats");
    }

    @Test
    void a_class_that_gets_too_short_for_its_lessons_is_changed_only_after_a_warning() throws Exception {
        school.plan(desk, 3);
        var id = ClassFixture.id(desk);

        var page = desk.send(desk.open("/classes/" + id + "/change"), "/change", "minutes", "15");
        assertThat(page.select(".govuk-warning-text").text())
                .contains("The lessons take 24 minutes, and the class has 15");
        assertThat(desk.open("/classes/" + id).text()).contains("60 minutes");
        desk.send(page, "/change");

        assertThat(desk.open("/classes/" + id).text()).contains("15 minutes");
        desk.send(desk.open("/classes/" + id + "/change"), "/change", "room", "Library");
        assertThat(desk.open("/classes/" + id).text())
                .as("what was read once is not told again")
                .contains("Library");
    }

    @Test
    void a_colleague_of_another_school_neither_sees_nor_fills_a_class() throws Exception {
        school.plan(desk, 3);
        var id = ClassFixture.id(desk);
        var other = school.of(school.people.coordinatorOf(school.people.institution()));

        for (var page : new String[] {
            "", "/people", "/change", "/cancellation", "/attendance", "/closing", "/teach", "/list", "/worksheet"
        }) {
            other.open("/classes/" + id + page);
            assertThat(other.status()).as(page).isEqualTo(404);
        }
        assertThat(other.open("/classes").text()).doesNotContain("Staff room");
    }

    @Test
    void nobody_of_another_school_can_be_named_to_lead_a_class() throws Exception {
        var stranger = school.people.personAt(school.people.institution());

        var page = school.plan(desk, 3, "facilitator", school.staffNo(stranger));

        assertThat(desk.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary").text())
                .contains("Enter the staff number of somebody you answer for");
    }

    @Test
    void the_colleague_who_is_named_leads_the_class_but_does_not_change_it() throws Exception {
        school.plan(desk, 0, "facilitator", school.staffNo(school.uwase));
        var id = ClassFixture.id(desk);
        var leader = school.of(school.uwase);

        assertThat(leader.open("/my-classes").select("a[href=/classes/" + id + "]"))
                .hasSize(1);
        assertThat(leader.open("/classes/" + id).text()).contains("Led by UWASE Urugero");
        assertThat(leader.open("/classes/" + id).select("a[href$=/change]")).isEmpty();
        leader.open("/classes/" + id + "/people");
        assertThat(leader.status()).isIn(403, 404);
        var colleague = school.of(school.kamana);
        colleague.open("/classes/" + id);
        assertThat(colleague.status()).isEqualTo(404);
    }

    @Test
    void people_say_whether_they_come_and_are_asked_again_when_the_time_changes() throws Exception {
        var page = school.plan(desk, 3, "time", "14:00");
        var id = ClassFixture.id(desk);
        desk.send(page, "/people", "staffNumbers", school.staffNo(school.mutesi));
        var mutesi = school.of(school.mutesi);
        assertThat(mutesi.open("/my-training").text()).contains("You are invited to a class");

        mutesi.send(mutesi.open("/my-classes"), "/my-classes/" + id, "comes", "true");
        assertThat(desk.open("/classes/" + id).text()).contains("Coming: 1.");

        desk.send(desk.open("/classes/" + id + "/change"), "/change", "time", "15:30");
        assertThat(desk.open("/classes/" + id).text()).contains("15:30", "Coming: 0.");
        assertThat(mutesi.open("/my-training").text()).contains("You are invited to a class");
    }

    @Test
    void calendars_and_messages_are_told_of_another_place_or_time_and_of_nothing_else() throws Exception {
        school.plan(desk, 3, "time", "14:00");
        var id = ClassFixture.id(desk);

        desk.send(desk.open("/classes/" + id + "/change"), "/change", "seats", "12");
        assertThat(changes()).as("seats are nobody's matter").isZero();
        desk.send(desk.open("/classes/" + id + "/change"), "/change", "room", "Library");
        desk.send(desk.open("/classes/" + id + "/change"), "/change", "time", "15:30");
        assertThat(changes()).isEqualTo(2);

        desk.send(desk.open("/classes/" + id + "/cancellation"), "/cancellation", "reason", "The road is flooded");
        assertThat(changes()).isEqualTo(3);
    }

    private int changes() {
        return database.sql("select changes from learning.group_class where institution_id = :school")
                .param("school", school.school.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void who_is_on_the_list_reads_why_a_class_is_cancelled() throws Exception {
        var page = school.plan(desk, 3);
        var id = ClassFixture.id(desk);
        desk.send(page, "/people", "staffNumbers", school.staffNo(school.mutesi));

        var form = desk.open("/classes/" + id + "/cancellation");
        assertThat(desk.send(form, "/cancellation", "reason", " ").text()).contains("Say why");
        desk.send(form, "/cancellation", "reason", "The road is flooded");

        var mutesi = school.of(school.mutesi);
        assertThat(mutesi.open("/my-training").text()).contains("is cancelled");
        assertThat(mutesi.open("/my-classes").text()).contains("Cancelled: The road is flooded");
        assertThat(desk.open("/classes/" + id).select("a[href$=/people]")).isEmpty();
    }

    @Test
    void an_open_class_is_offered_to_the_school_until_its_seats_are_taken() throws Exception {
        school.plan(desk, 3, "seats", "1", "open", "true");
        var id = ClassFixture.id(desk);
        var mutesi = school.of(school.mutesi);
        var stranger = school.of(school.people.personAt(school.people.institution()));
        assertThat(mutesi.open("/my-training").text()).contains("has free seats");
        assertThat(stranger.open("/my-classes").text()).doesNotContain("Staff room");

        var page = mutesi.send(mutesi.open("/my-classes"), "/my-classes/" + id, "comes", "true");

        assertThat(page.text()).contains("You said that you come.");
        assertThat(school.of(school.kamana).open("/my-classes").text()).doesNotContain("Staff room");
    }
}
