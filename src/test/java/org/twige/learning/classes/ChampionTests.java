package org.twige.learning.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.people.PersonId;

@PageTest
class ChampionTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Clock clock;

    private ClassFixture school;
    private Visitor desk;
    private Visitor uwase;

    @BeforeEach
    void a_school_whose_coordinator_looks_for_a_champion() {
        school = new ClassFixture(browser, database, publication);
        desk = school.desk();
        uwase = school.of(school.uwase);
    }

    @Test
    void a_colleague_is_asked_says_yes_and_is_found_by_the_others() throws Exception {
        ask(school.uwase);
        assertThat(desk.open("/champions").text()).contains("UWASE Urugero", "asked, has not answered");
        assertThat(school.of(school.mutesi).open("/my-champions").text()).doesNotContain("UWASE");
        assertThat(uwase.open("/my-training").text()).contains("You are asked to be a champion");

        answer("yes");

        assertThat(desk.open("/champions").text()).contains("champion now");
        assertThat(school.of(school.mutesi).open("/my-champions").text()).contains("UWASE Urugero");
        assertThat(uwase.open("/my-training").text()).doesNotContain("You are asked");
        assertThat(acts(school.uwase.toString(), "champion.accepted")).isEqualTo(1);
    }

    @Test
    void a_champion_plans_fills_and_holds_a_class_of_the_own_school() throws Exception {
        champion();
        assertThat(uwase.open("/my-classes").select("a[href=/classes/new]")).hasSize(1);
        assertThat(uwase.open("/classes/new").select(".govuk-back-link").attr("href"))
                .isEqualTo("/my-classes");

        var page = school.plan(uwase, 0);
        var id = ClassFixture.id(uwase);
        page = uwase.send(page, "/people", "staffNumbers", school.staffNo(school.mutesi));
        assertThat(page.text()).contains("MUTESI Urugero", "Led by UWASE Urugero");
        uwase.send(
                uwase.open("/classes/" + id + "/attendance"),
                "/attendance",
                "present",
                school.place(id, school.mutesi).toString());
        page = uwase.send(uwase.open("/classes/" + id + "/closing"), "/closing", "taught", "1");

        assertThat(page.text()).contains("Present: 1 of 1");
        assertThat(page.select("a[href=/sittings/new]"))
                .as("finals are for officials")
                .isEmpty();
        assertThat(uwase.open("/my-classes").select("a[href=/classes/" + id + "]"))
                .isNotEmpty();
    }

    @Test
    void until_the_colleague_says_yes_there_is_no_right_at_all() throws Exception {
        desk.open("/classes/new");
        var id = planned();
        ask(school.uwase);

        refused(id);

        answer("no");
        assertThat(desk.open("/champions").text()).contains("said no");
        refused(id);
    }

    @Test
    void a_champion_reaches_no_class_and_nobody_of_another_school() throws Exception {
        champion();
        var other = new ClassFixture(browser, database, publication);
        other.plan(other.desk(), 3);
        var elsewhere = database.sql("select max(id::text)::uuid from learning.group_class where institution_id = :at")
                .param("at", other.school.value())
                .query(UUID.class)
                .single();

        refused(elsewhere);
        school.plan(uwase, 3, "place", other.people.code(other.school));
        assertThat(uwase.status()).isEqualTo(422);
        var page = school.plan(uwase, 3);
        page = uwase.send(page, "/people", "staffNumbers", other.staffNo(other.mutesi));
        assertThat(page.select(".govuk-error-summary").text()).contains("nobody you answer for");
    }

    @Test
    void a_champion_names_nobody_else_and_opens_no_page_of_officials() throws Exception {
        champion();

        var page = school.plan(uwase, 3, "facilitator", school.staffNo(school.kamana));

        assertThat(page.select(".govuk-error-summary").text()).contains("staff number of somebody you answer for");
        for (var address : new String[] {"/champions", "/classes", "/no-device", "/sittings"}) {
            uwase.open(address);
            assertThat(uwase.status()).as(address).isIn(403, 404);
        }
        assertThat(desk.open("/champions").text()).doesNotContain("KAMANA");
    }

    /** Whom a coordinator does not find there has completed the course: for a champion all look alike. */
    @Test
    void a_champion_does_not_see_who_has_completed_the_course() throws Exception {
        champion();
        database.sql("""
                insert into learning.completion (person_id, version_id, course_id, completed_on, at)
                values (:person, :version, :course, current_date, now())
                """)
                .param("person", school.mutesi.value())
                .param("version", school.version.id().value())
                .param("course", school.version.course().value())
                .update();

        assertThat(school.plan(uwase, 3).select("input[name=person]").eachAttr("value"))
                .contains(school.mutesi.toString());
        assertThat(school.plan(desk, 4).select("input[name=person]").eachAttr("value"))
                .doesNotContain(school.mutesi.toString());
    }

    @Test
    void either_ends_it_on_any_day_and_the_right_ends_at_once() throws Exception {
        champion();
        var id = planned();
        uwase.open("/classes/" + id);
        assertThat(uwase.status()).isEqualTo(200);

        answer("end");

        refused(id);
        assertThat(school.of(school.mutesi).open("/my-champions").text()).doesNotContain("UWASE");
        champion();
        var list = desk.open("/champions");
        desk.send(list, "/end");
        refused(id);
        assertThat(acts(String.valueOf(school.coordinator.person()), "champion.ended"))
                .isEqualTo(1);
    }

    @Test
    void the_right_ends_with_its_last_day_and_when_the_champion_moves_away() throws Exception {
        champion();
        var id = planned();
        database.sql(
                        "update learning.champion set from_on = from_on - 9, until_on = from_on - 1 where person_id = :person")
                .param("person", school.uwase.value())
                .update();
        refused(id);
        assertThat(desk.open("/champions").text()).contains("the last day is past");

        champion();
        school.people.move(school.uwase, school.people.institution(), LocalDate.now(clock));

        refused(id);
        assertThat(desk.open("/champions").text()).contains("works elsewhere now");
    }

    @Test
    void a_coordinator_asks_only_colleagues_of_the_own_part_of_the_country_and_never_themselves() throws Exception {
        var stranger = school.people.personAt(school.people.institution());
        var own = school.staffNo(new PersonId(school.coordinator.person()));
        for (var number : new String[] {school.staffNo(stranger), own, "nobody", ""}) {
            var page = desk.send(
                    desk.open("/champions"),
                    "/champions",
                    "staffNo",
                    number,
                    "place",
                    school.people.code(school.school));

            assertThat(desk.status()).isEqualTo(422);
            assertThat(page.select(".govuk-error-summary").text()).contains("staff number of a colleague");
        }
        ask(school.uwase);
        assertThat(ask(school.uwase).select(".govuk-error-summary").text()).contains("was asked already");
    }

    @Test
    void a_coordinator_of_another_school_neither_sees_nor_ends_a_champion() throws Exception {
        champion();
        var id = database.sql("select id from learning.champion where person_id = :person")
                .param("person", school.uwase.value())
                .query(UUID.class)
                .single();
        var elsewhere = school.people.institution();
        var other = school.of(school.people.coordinatorOf(elsewhere));
        assertThat(other.open("/champions").text()).doesNotContain("UWASE");
        other.send(other.open("/champions"), "/champions", "staffNo", "nobody");

        var form = other.open("/champions");
        form.select("form[action=/champions]").attr("action", "/champions/" + id + "/end");
        other.send(form, "/end");

        assertThat(desk.open("/champions").text()).contains("champion now");
    }

    private void champion() throws Exception {
        ask(school.uwase);
        answer("yes");
    }

    private Document ask(PersonId person) throws Exception {
        return desk.send(
                desk.open("/champions"),
                "/champions",
                "staffNo",
                school.staffNo(person),
                "place",
                school.people.code(school.school));
    }

    private void answer(String word) throws Exception {
        var page = uwase.open("/my-champions");
        var id = page.select("form[action^=/my-champions/]").attr("action");
        uwase.send(page, id, "word", word);
    }

    private UUID planned() throws Exception {
        school.plan(desk, 3);
        return ClassFixture.id(desk);
    }

    private void refused(UUID id) throws Exception {
        for (var page : new String[] {"", "/people", "/change", "/cancellation", "/attendance", "/list"}) {
            uwase.open("/classes/" + id + page);
            assertThat(uwase.status()).as(page).isEqualTo(404);
        }
        if (database.sql("select institution_id from learning.group_class where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single()
                .equals(school.school.value())) {
            uwase.open("/classes/new");
            assertThat(uwase.address()).isEqualTo("/my-classes");
        }
    }

    private long acts(String actor, String kind) {
        return database.sql("select count(*) from audit.entry where kind = :kind and actor = :actor")
                .param("kind", kind)
                .param("actor", actor)
                .query(Long.class)
                .single();
    }
}
