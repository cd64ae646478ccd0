package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.bench.RightAnswer;
import org.twige.people.InstitutionId;
import org.twige.people.People;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** Three people take a check in a room, one after the other, on one phone without JavaScript. */
class SittingJourney {

    private static final String COURSE = "ai-in-plain-words";

    private JdbcClient database;
    private InstitutionId place;
    private List<PersonId> three;

    @BeforeEach
    void three_colleagues_who_have_tried_the_final_and_a_coordinator_who_answers_for_them() {
        database = Nation.bean(JdbcClient.class);
        var coordinator = Nation.bean(People.class)
                .byStaffNumber(Nation.account("coordinator").staffNumber())
                .orElseThrow();
        place = Objects.requireNonNull(coordinator.institution());
        Nation.bean(Responsibilities.class).give(coordinator.id(), Role.COORDINATOR, place, null, "system:story");
        three = List.of("MUTESI Urugero", "KAMANA Urugero", "UWASE Urugero").stream()
                .map(this::tried)
                .toList();
    }

    private PersonId tried(String names) {
        var person = new PeopleFixture(database).person().named(names).at(place).save();
        database.sql("""
                insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at, out_of,
                    cut, closed_at, score, passed)
                select :person, b.course_id, b.version_id, 1, 'rw', now() - interval '41 days', 20, 70,
                       now() - interval '40 days', 16, true
                  from assessment.bank b join courses.course c on c.id = b.course_id
                 where c.slug = :course order by b.number desc limit 1
                """)
                .param("person", person.value())
                .param("course", COURSE)
                .update();
        return person;
    }

    @Test
    void three_people_sit_on_one_phone() throws Exception {
        try (var office = Browser.desk();
                var phone = Browser.phone(false)) {
            var desk = office.newPage();
            Browser.signIn(desk, Nation.account("coordinator"));
            var sitting = plan(desk);
            var code = open(desk, sitting);
            var device = phone.newPage();
            for (var person : three) {
                sit(device, sitting, code, person);
            }
            close(desk, sitting);
            assertThat(marked(sitting)).isEqualTo(3);
        }
    }

    @Test
    void somebody_who_was_drawn_reads_why() {
        var learner = Nation.bean(People.class)
                .byStaffNumber(Nation.account("learner").staffNumber())
                .orElseThrow()
                .id();
        var draw = draw(learner);
        try (var phone = Browser.phone(false);
                var desk = Browser.desk()) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            page.navigate(Nation.address("/my-training?lang=en"));
            Browser.look(page, "my-training-drawn");
            page.click("main a[href='/my-sittings']");
            assertThat(Browser.whole(page).locator("main").innerText()).contains("You were drawn by chance");
            Browser.lookInEveryLanguage(page, "my-sittings");
            var office = desk.newPage();
            Browser.signIn(office, Nation.account("programme_office"));
            office.navigate(Nation.address("/draws/" + draw + "?lang=en"));
            look(office, "draw");
        } finally {
            database.sql("delete from assessment.draw_population where draw_id = :draw")
                    .param("draw", draw)
                    .update();
        }
    }

    @Test
    void everybody_reads_the_honesty_gap_of_the_last_quarter() {
        new MadeGap(database, place).of(COURSE);
        try (var phone = Browser.phone(false);
                var desk = Browser.desk()) {
            var page = phone.newPage();
            page.navigate(Nation.address("/honesty?course=" + COURSE + "&lang=en"));
            assertThat(page.locator("table").innerText()).contains("Passed in the room", "12");
            Browser.lookInEveryLanguage(page, "honesty");
            page.navigate(Nation.address("/draws/published?lang=en"));
            Browser.lookInEveryLanguage(page, "draws-published");
            var office = desk.newPage();
            Browser.signIn(office, Nation.account("coordinator"));
            office.navigate(Nation.address("/honesty?course=" + COURSE + "&at=" + code(place) + "&lang=en"));
            assertThat(office.locator("table").innerText()).contains("At the institution itself");
            look(office, "honesty-own");
        }
    }

    private UUID draw(PersonId person) {
        var draw = database.sql("""
                insert into assessment.draw (course_id, from_on, until_on, rules, seed, commitment, announced_at,
                    announced_by, drawn_at, population_size, population_hash, by_chance, by_rule)
                select id, '2026-01-01', '2026-01-31', '{"en": "By chance."}', 'story', 'story', now(), :person, now(),
                       1, 'story', 1, 0
                  from courses.course where slug = :course
                returning id
                """)
                .param("person", person.value())
                .param("course", COURSE)
                .query(UUID.class)
                .single();
        database.sql("""
                insert into assessment.draw_population (draw_id, number, person_id, reason)
                values (:draw, gen_random_uuid(), :person, 'RANDOM')
                """).param("draw", draw).param("person", person.value()).update();
        return draw;
    }

    private UUID plan(Page page) {
        page.navigate(Nation.address("/office?lang=en"));
        page.click("main a[href='/sittings']");
        look(page, "sittings");
        page.click("main a[href='/sittings/new']");
        look(page, "sitting-new");
        page.click("main form button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("Say which room");
        look(page, "sitting-new-errors");
        page.fill("input[name=place]", code(place));
        page.fill("input[name=room]", "Hall of the story");
        page.fill("input[name=time]", "09:30");
        page.selectOption("select[name=course]", COURSE);
        page.click("main form button");
        var sitting = UUID.fromString(page.url().replaceAll(".*/sittings/([0-9a-f-]+)/.*", "$1"));
        page.fill("input[name=words]", "Urugero");
        page.click("main form[method=get] button");
        look(page, "sitting-people");
        three.forEach(person -> page.check("input[name=person][value='" + person.value() + "']"));
        page.click("main form[method=post] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("People on the list: 3", "MUTESI Urugero");
        look(page, "sitting-planned");
        return sitting;
    }

    private String open(Page page, UUID sitting) throws Exception {
        page.click("form[action$='/papers'] button");
        for (var file : List.of("slips", "papers")) {
            var pdf = page.context().request().get(Nation.address("/sittings/" + sitting + "/" + file + ".pdf"));
            assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
            Files.write(Path.of("target", "screenshots", "sitting-" + file + ".pdf"), pdf.body());
        }
        page.click("form[action$='/open'] button");
        look(page, "sitting-open");
        page.click("main a[href*='/seats/'] >> nth=0");
        page.check("input[name=seen][value=identity]");
        look(page, "seat");
        page.click("main form button");
        for (var others = 1; others < three.size(); others++) {
            page.click("form[action$='/identity'] >> nth=0 >> button");
        }
        look(page, "sitting-looked-at");
        return page.locator(".govuk-panel__title").innerText().replace(" ", "");
    }

    private void sit(Page page, UUID sitting, String code, PersonId person) {
        var ticket = database.sql(
                        "select ticket from assessment.seat where sitting_id = :sitting and person_id = :person")
                .param("sitting", sitting)
                .param("person", person.value())
                .query(String.class)
                .single();
        var first = person.equals(three.getFirst());
        page.navigate(Nation.address("/sit?lang=rw"));
        if (first) {
            Browser.lookInEveryLanguage(page, "sit");
        }
        page.fill("input[name=code]", code);
        page.fill("input[name=ticket]", ticket.toLowerCase(Locale.ROOT));
        page.click("main form button");
        keep(page, first, "sit-you");
        page.click("form[action='/sit/begin'] button");
        var right = right(sitting, person);
        assertThat(right).hasSize(8);
        for (var answer : right) {
            keep(page, first, "sit-question");
            give(page, answer);
            page.click("main form button");
        }
        keep(page, first, "sit-check");
        page.click("form[action='/sit/finish'] button");
        assertThat(page.url()).endsWith("/sit/done");
        if (first) {
            Browser.lookInEveryLanguage(page, "sit-done");
        }
        for (var address : List.of("/sit/check", "/sit/questions/1", "/sit/you")) {
            page.navigate(Nation.address(address));
            assertThat(page.locator("main").innerText())
                    .as("what the back button would ask for again")
                    .doesNotContain("Urugero");
        }
        assertThat(page.url()).contains("/sit?ended=true");
    }

    private List<RightAnswer> right(UUID sitting, PersonId person) {
        return database.sql("""
                select i.answer, d.option_order, coalesce(d.key, i.key)
                  from assessment.seat s join assessment.seat_item d on d.seat_id = s.id
                  join assessment.item i on i.id = d.item_id
                 where s.sitting_id = :sitting and s.person_id = :person order by d.position
                """)
                .param("sitting", sitting)
                .param("person", person.value())
                .query((row, _) -> RightAnswer.of(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static void give(Page page, RightAnswer answer) {
        for (var row = 0; row < answer.values().size(); row++) {
            var value = answer.values().get(row);
            switch (answer.field()) {
                case "figure" -> page.fill("main input[name=figure]", value);
                case "place" -> page.locator("main select[name=place]").nth(row).selectOption(value);
                default -> page.check("main input[name=choice][value='" + value + "']");
            }
        }
    }

    private void close(Page page, UUID sitting) {
        page.navigate(Nation.address("/sittings/" + sitting + "?lang=en"));
        assertThat(page.locator("main").innerText()).contains("Finished: 3");
        look(page, "sitting-finished");
        page.click("main a[href$='/close']");
        look(page, "sitting-close");
        page.click("main form button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Closed");
        page.navigate(Nation.address("/sheets/" + sheet(sitting) + "?lang=en"));
        look(page, "sheet");
    }

    private String sheet(UUID sitting) {
        return database.sql("select min(sheet) from assessment.seat where sitting_id = :sitting")
                .param("sitting", sitting)
                .query(String.class)
                .single();
    }

    private long marked(UUID sitting) {
        return database.sql("select count(*) from assessment.seat where sitting_id = :sitting and passed and score = 8")
                .param("sitting", sitting)
                .query(Long.class)
                .single();
    }

    private String code(InstitutionId institution) {
        return database.sql("select code from people.report_institution where institution_id = :id")
                .param("id", institution.value())
                .query(String.class)
                .single();
    }

    private static void keep(Page page, boolean first, String name) {
        if (first) {
            Browser.look(page, name);
        }
    }

    /** On a desk and on the phone of who runs the room. */
    private static void look(Page page, String name) {
        Browser.look(page, name);
        page.setViewportSize(320, 640);
        Browser.look(page, name);
        page.setViewportSize(1280, 900);
    }
}
