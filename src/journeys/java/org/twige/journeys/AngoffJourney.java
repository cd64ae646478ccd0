package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workshop from ratings to a new pass mark: an official leads it, three people judge on phones, another adopts. */
class AngoffJourney {

    private static final String COURSE = "data-for-better-service";

    /** Somebody without an account in the demo, who signs in with the password of its learner. */
    private record Someone(UUID person, String staffNo) {

        private Nation.Account account() {
            return new Nation.Account(
                    "learner", staffNo, Nation.account("learner").password());
        }
    }

    @Test
    void from_ratings_to_a_new_pass_mark() {
        var people = people();
        var second = people.getFirst();
        var judges = people.subList(1, 4);
        makeProgrammeOffice(second);
        try (var desk = Browser.desk();
                var phone = Browser.phone(false)) {
            var office = desk.newPage();
            Browser.signIn(office, Nation.account("programme_office"));
            var workshop = prepare(office);
            judges.forEach(judge -> name(office, workshop, judge));
            move(office, workshop, "start", "Three judges are enough for a story.");
            var page = phone.newPage();
            firstRound(page, workshop, judges);
            move(office, workshop, "discuss", "");
            look(office, "workshop-discussion");
            discuss(page, workshop, judges.getLast());
            move(office, workshop, "rate-again", "");
            judges.forEach(judge -> again(page, workshop, judge));
            move(office, workshop, "close", "");
            ratings(office, workshop);
            adopt(workshop, second);
            newAttemptsKeepToIt(page, judges.getFirst());
        }
    }

    private static String prepare(Page page) {
        page.navigate(Nation.address("/office?lang=en"));
        page.click("main a[href='/cut-workshops']");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("70%, provisional");
        look(page, "workshops");
        page.click("main a[href='/cut-workshops/new']");
        page.selectOption("select[name=course]", courseId());
        page.check("input[name=forms][value='1']");
        for (var language : List.of("rw", "en", "fr", "sw")) {
            page.fill(
                    "textarea[name=definition-" + language + "]", "Reads a table of figures and asks what is missing.");
        }
        look(page, "workshop-new");
        page.click("main form button[type=submit]");
        page.waitForURL("**/cut-workshops/*-*");
        look(page, "workshop-prepared");
        return page.url().replaceAll(".*/cut-workshops/([0-9a-f-]+).*", "$1");
    }

    private static void name(Page page, String workshop, Someone judge) {
        page.navigate(Nation.address("/cut-workshops/" + workshop + "/judges?lang=en&words=" + judge.staffNo()));
        page.check("input[name=person]");
        page.selectOption("select[name=track]", "teachers");
        page.check("input[name=about][value=language]");
        look(page, "workshop-judges");
        page.click("main form[method=post]:has(input[name=person]) button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Works mainly in");
    }

    private static void move(Page page, String workshop, String move, String reason) {
        page.navigate(Nation.address("/cut-workshops/" + workshop + "?lang=en"));
        var form = page.locator("form:has(input[name=move][value=" + move + "])");
        if (!reason.isEmpty()) {
            form.locator("textarea").fill(reason);
        }
        form.locator("button").click();
        assertThat(Browser.whole(page).locator(".govuk-error-summary").count()).isZero();
    }

    private static void firstRound(Page page, String workshop, List<Someone> judges) {
        for (var judge : judges) {
            var first = judge.equals(judges.getFirst());
            Browser.signIn(page, judge.account());
            page.navigate(Nation.address("/judging/" + workshop + "?lang=en"));
            if (first) {
                Browser.lookInEveryLanguage(page, "judging");
                page.navigate(Nation.address("/judging/" + workshop + "?lang=en"));
            }
            page.click("form[action$='/agreement'] button");
            var rating = 60 + 5 * judges.indexOf(judge);
            for (var item = 1; page.url().contains("/items/"); item++) {
                if (first && item == 1) {
                    Browser.lookInEveryLanguage(page, "judging-item");
                    page.fill("input[name=rating]", "many");
                    page.click("main form button");
                    Browser.look(page, "judging-wrong");
                }
                page.fill("input[name=rating]", String.valueOf(rating + item % 3));
                page.click("main form button");
            }
            if (first) {
                Browser.lookInEveryLanguage(page, "judging-check");
            }
            page.click("form[action$='/finish'] button");
            assertThat(page.url()).doesNotContain("unanswered");
            signOut(page);
        }
    }

    private static void discuss(Page page, String workshop, Someone judge) {
        Browser.signIn(page, judge.account());
        page.navigate(Nation.address("/judging/" + workshop + "/check?lang=en"));
        Browser.lookInEveryLanguage(page, "judging-discussion");
        page.navigate(Nation.address("/judging/" + workshop + "/items/1?lang=en"));
        assertThat(page.locator("main").innerText()).contains("What 3 judges said in round 1", "Your rating");
        assertThat(page.locator("main input[name=rating]").count()).isZero();
        Browser.look(page, "judging-spread");
        page.navigate(Nation.address("/judging?lang=en"));
        Browser.look(page, "judging-mine");
        signOut(page);
    }

    private static void again(Page page, String workshop, Someone judge) {
        Browser.signIn(page, judge.account());
        page.navigate(Nation.address("/judging/" + workshop + "/items/1?lang=en"));
        assertThat(page.inputValue("input[name=rating]")).isNotEmpty();
        page.fill("input[name=rating]", "66");
        page.click("main form button");
        page.navigate(Nation.address("/judging/" + workshop + "/check?lang=en"));
        page.click("form[action$='/finish'] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("You have finished round 2");
        signOut(page);
    }

    private static void ratings(Page page, String workshop) {
        page.navigate(Nation.address("/cut-workshops/" + workshop + "?lang=en"));
        assertThat(page.locator("main").innerText()).contains("What came out", "Standard error");
        look(page, "workshop-closed");
        page.click("main a[href$='/ratings']");
        look(page, "workshop-ratings");
        page.navigate(Nation.address("/cut-workshops/" + workshop + "/items/1?lang=en"));
        look(page, "workshop-item");
    }

    private static void adopt(String workshop, Someone second) {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, second.account());
            page.navigate(Nation.address("/cut-workshops/" + workshop + "?lang=en"));
            page.click("main a[href$='/adoption']");
            page.check("input[name=rounding][value=marks]");
            page.fill("textarea[name=words]", "The judges agree.");
            page.fill("textarea[name=despite]", "The island has few judges.");
            look(page, "workshop-adoption");
            page.click("main form button[type=submit]");
            assertThat(Browser.whole(page).locator("main").innerText()).contains("The pass mark 65% is adopted");
        }
    }

    private static void newAttemptsKeepToIt(Page page, Someone learner) {
        Browser.signIn(page, learner.account());
        page.navigate(Nation.address("/courses/" + COURSE + "?lang=en"));
        assertThat(page.locator("main").innerText()).contains("65").doesNotContain("provisional");
        page.navigate(Nation.address("/learn/" + COURSE + "/final?lang=en"));
        assertThat(page.locator("main").innerText())
                .contains("You pass with 65%: at least 13 of 20 marks")
                .doesNotContain("provisional");
        Browser.look(page, "final-adopted");
    }

    private static void signOut(Page page) {
        page.context().clearCookies();
    }

    private static void look(Page page, String name) {
        page.setViewportSize(320, 640);
        Browser.look(page, name);
        page.setViewportSize(1280, 900);
        Browser.look(page, name);
    }

    private static String courseId() {
        return database()
                .sql("select cast(course_id as text) from courses.report_course where slug = :slug")
                .param("slug", COURSE)
                .query(String.class)
                .single();
    }

    /** Four people who answer for nothing and have begun nothing, each now with a sign-in. */
    private static List<Someone> people() {
        var people = database()
                .sql("""
                select p.person_id as person, p.staff_no from people.report_person p
                 where p.state = 'LISTED' and p.status = 'active'
                   and not exists (select from learning.report_start s where s.person_id = p.person_id)
                   and not exists (select from accounts.report_sign_in a where a.person_id = p.person_id)
                   and not exists (select from people.report_responsibility r where r.person_id = p.person_id)
                 order by p.staff_no desc limit 4
                """)
                .query((row, _) -> new Someone(row.getObject("person", UUID.class), row.getString("staff_no")))
                .list();
        people.forEach(one -> database()
                .sql("""
                insert into accounts.account (person_id, password_hash, activated_at)
                select :person, a.password_hash, a.activated_at from accounts.account a
                  join people.report_person p on p.person_id = a.person_id where p.staff_no = :learner
                """)
                .param("person", one.person())
                .param("learner", Nation.account("learner").staffNumber())
                .update());
        return people;
    }

    private static void makeProgrammeOffice(Someone second) {
        database().sql("""
                insert into people.responsibility (person_id, role, institution_id, from_on, given_by)
                select :person, 'PROGRAMME_OFFICE', id, date '2026-01-01', 'system:story'
                  from people.institution where parent_id is null
                """).param("person", second.person()).update();
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
