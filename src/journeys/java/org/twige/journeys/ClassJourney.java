package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.PersonId;

/** A coordinator holds a class: two people come in by the code on one phone, one from the list, and each goes on alone. */
class ClassJourney {

    private static final String COURSE = "ai-in-plain-words";

    private JdbcClient database;
    private Workplace work;
    private PersonId learner;
    private PersonId mutesi;
    private PersonId kamana;

    @BeforeEach
    void a_coordinator_a_learner_who_signs_in_and_two_colleagues() {
        database = Nation.bean(JdbcClient.class);
        work = new Workplace();
        learner = work.learner();
        mutesi = work.colleague("MUTESI Urugero");
        kamana = work.colleague("KAMANA Urugero");
    }

    @Test
    void a_class_from_its_plan_to_the_own_check() {
        try (var office = Browser.desk();
                var shared = Browser.phone(false);
                var own = Browser.phone(false)) {
            var desk = office.newPage();
            Browser.signIn(desk, Nation.account("coordinator"));
            var id = plan(desk);
            var page = own.newPage();
            Browser.signIn(page, Nation.account("learner"));
            accept(page, id);
            come(shared.newPage(), showCode(desk, id));
            teach(desk, id);
            paper(desk, id);
            close(desk, id);
            answerAlone(page, id);
        }
    }

    @Test
    void people_without_a_device_are_seen_and_something_is_arranged() {
        try (var office = Browser.desk();
                var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            page.navigate(Nation.address("/my-device?lang=en"));
            page.check("input[name=has][value=false]");
            page.click("main form button");
            assertThat(Browser.whole(page).locator("main").innerText()).contains("You said that you have no device");
            Browser.lookInEveryLanguage(page, "my-device");
            var desk = office.newPage();
            Browser.signIn(desk, Nation.account("coordinator"));
            desk.navigate(Nation.address("/office?lang=en"));
            desk.click("main a[href='/no-device']");
            desk.check("input[name=person][value='" + learner.value() + "']");
            desk.check("input[name=act][value=ROOM]");
            Browser.lookOnDeskAndPhone(desk, "no-device");
            desk.click("form[action='/no-device'] button");
            assertThat(Browser.whole(desk).locator("main").innerText()).contains("shared room");
            Browser.lookInEveryLanguage(desk, "no-device");
            page.navigate(Nation.address("/my-device?lang=en"));
            page.check("input[name=has][value=true]");
            page.click("main form button");
        }
    }

    private UUID plan(Page page) {
        page.navigate(Nation.address("/office?lang=en"));
        page.click("main a[href='/classes']");
        Browser.lookOnDeskAndPhone(page, "classes");
        page.click("main a[href='/classes/new']");
        Browser.lookOnDeskAndPhone(page, "class-new");
        page.click("main form button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("Say which room");
        Browser.lookOnDeskAndPhone(page, "class-new-errors");
        page.fill("input[name=place]", work.code());
        page.fill("input[name=room]", "Staff room of the story");
        tomorrow(page);
        page.fill("input[name=time]", "09:30");
        page.selectOption("select[name=course]", COURSE);
        page.selectOption("select[name=language]", "en");
        page.fill("input[name=first]", "6");
        page.fill("input[name=last]", "7");
        page.fill("input[name=minutes]", "15");
        page.click("main form button");
        assertThat(Browser.whole(page).locator(".govuk-warning-text").innerText())
                .contains("the class has 15");
        Browser.lookOnDeskAndPhone(page, "class-new-short");
        page.fill("input[name=minutes]", "90");
        page.click("main form button");
        var id = UUID.fromString(page.url().replaceAll(".*/classes/([0-9a-f-]+)/.*", "$1"));
        invite(page);
        for (var part : List.of("change", "cancellation")) {
            page.navigate(Nation.address("/classes/" + id + "/" + part + "?lang=en"));
            Browser.lookOnDeskAndPhone(page, "class-" + part);
        }
        return id;
    }

    private void invite(Page page) {
        page.fill(
                "textarea[name=staffNumbers]",
                String.join("\n", work.staffNo(mutesi), "nobody", work.staffNo(learner)));
        page.click("form:has(textarea) button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .contains("Row 2");
        Browser.lookOnDeskAndPhone(page, "class-people");
        page.fill("input[name=words]", "KAMANA");
        page.click("main form[method=get] button");
        page.check("input[name=person][value='" + kamana.value() + "']");
        page.click("form:has(input[name=person]) button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("On the list: 3", "MUTESI Urugero");
        Browser.lookOnDeskAndPhone(page, "class-planned");
    }

    private static void tomorrow(Page page) {
        var day = LocalDate.of(
                        Integer.parseInt(page.inputValue("input[name=year]")),
                        Integer.parseInt(page.inputValue("input[name=month]")),
                        Integer.parseInt(page.inputValue("input[name=day]")))
                .plusDays(1);
        page.fill("input[name=day]", String.valueOf(day.getDayOfMonth()));
        page.fill("input[name=month]", String.valueOf(day.getMonthValue()));
        page.fill("input[name=year]", String.valueOf(day.getYear()));
    }

    private void accept(Page page, UUID id) {
        page.navigate(Nation.address("/my-training?lang=en"));
        Browser.look(page, "my-training-class");
        page.click("main a[href='/my-classes'] >> nth=0");
        Browser.lookInEveryLanguage(page, "my-classes");
        page.click("form[action='/my-classes/" + id + "'] button[value=true]");
        assertThat(database.sql("select comes from learning.class_place where class_id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", learner.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** The class was planned for tomorrow; that day is here. */
    private String showCode(Page page, UUID id) {
        database.sql("update learning.group_class set starts_at = now() where id = :id")
                .param("id", id)
                .update();
        page.navigate(Nation.address("/classes/" + id + "?lang=en"));
        page.click("form[action$='/code'] button");
        Browser.lookOnDeskAndPhone(page, "class-code");
        return page.locator(".govuk-panel__title").innerText().replace(" ", "");
    }

    private void come(Page phone, String code) {
        phone.navigate(Nation.address("/class?lang=en"));
        Browser.lookInEveryLanguage(phone, "class-door");
        for (var person : List.of(mutesi, learner)) {
            phone.fill("input[name=code]", code);
            phone.fill("input[name=staffNumber]", work.staffNo(person));
            phone.click("main form button");
            Browser.look(phone, "class-door-noted");
            assertThat(phone.locator(".govuk-notification-banner").count()).isEqualTo(1);
        }
    }

    private void teach(Page page, UUID id) {
        page.navigate(Nation.address("/classes/" + id + "?lang=en"));
        page.click("main a[href$='/teach']");
        Browser.lookOnDeskAndPhone(page, "teach-plan");
        var asked = 0;
        while (Browser.whole(page).locator("a[rel=next]").count() > 0) {
            page.click("a[rel=next]");
            if (Browser.whole(page).locator("main ol li").count() > 0 && asked < 2) {
                asked++;
                Browser.lookOnDeskAndPhone(page, "teach-question-" + asked);
            } else if (page.url().contains("step=3")) {
                Browser.lookOnDeskAndPhone(page, "teach-text");
            }
        }
        assertThat(page.locator("h1").innerText()).isEqualTo("The class is at its end");
        Browser.lookOnDeskAndPhone(page, "teach-end");
    }

    private void paper(Page page, UUID id) {
        for (var sheet : List.of("list", "worksheet")) {
            page.navigate(Nation.address("/classes/" + id + "/" + sheet + "?lang=en"));
            Browser.lookOnDeskAndPhone(page, "class-" + sheet);
        }
    }

    private void close(Page page, UUID id) {
        page.navigate(Nation.address("/classes/" + id + "/attendance?lang=en"));
        page.check("label:has-text('KAMANA')");
        Browser.lookOnDeskAndPhone(page, "class-attendance");
        page.click("main form button");
        page.click("main a[href$='/closing']");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Present: 3");
        Browser.lookOnDeskAndPhone(page, "class-closing");
        page.click("main form button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Present: 3 of 3");
        Browser.lookOnDeskAndPhone(page, "class-closed");
        assertThat(database.sql("select count(*) from learning.read_in_class where class_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .as("three people, two lessons")
                .isEqualTo(6);
    }

    private void answerAlone(Page page, UUID id) {
        page.navigate(Nation.address("/my-training?lang=en"));
        page.click("main a[href='/my-classes/" + id + "/check']");
        Browser.lookInEveryLanguage(page, "own-check");
        page.navigate(Nation.address("/my-classes/" + id + "/check/7?lang=en"));
        Browser.look(page, "own-check-lesson");
        page.click("main form button");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").count()).isEqualTo(1);
        Browser.look(page, "own-check-missing");
        for (var question : page.locator("main .govuk-radios").all()) {
            question.locator("input").first().check();
        }
        page.click("main form button");
        assertThat(Browser.whole(page).locator("main form").count()).isZero();
        Browser.lookInEveryLanguage(page, "own-check-done");
    }
}
