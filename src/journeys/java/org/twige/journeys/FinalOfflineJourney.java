package org.twige.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.GivenAnswer;
import org.twige.courses.CourseId;
import org.twige.mandates.AllowAlong;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.mandates.ledger.PublishedMandates;
import org.twige.people.InstitutionId;

/** Somebody takes a final along, answers it without a network, comes back, and sees the result. */
class FinalOfflineJourney {

    private static final String COURSE = "/learn/ai-in-plain-words";

    private final JdbcClient database = Nation.bean(JdbcClient.class);
    private final Nation.Account learner = Newcomer.any().account();

    @Test
    void a_final_is_answered_without_network_and_marked_when_it_arrives() {
        try (var line = new Line(URI.create(Nation.address("/")).getPort());
                var phone = Browser.phone(true)) {
            var page = phone.newPage();
            signIn(page, line);
            everyLessonIsDone(page, line);
            theMandateAllowsIt();
            var attempt = take(page, line);

            line.cut();
            answerHalf(page, line, attempt);
            page = theBrowserIsClosedAndOpened(phone, page, line);
            answerTheRestAndHandIn(page, attempt);

            line.mend();
            send(page);
            theResultIsThere(page, attempt);
        }
    }

    private void signIn(Page page, Line line) {
        page.navigate(line.address("/sign-in?lang=en"));
        page.fill("input[name=staffNumber]", learner.staffNumber());
        page.fill("input[name=password]", learner.password());
        page.click("main button[type=submit]");
    }

    private void everyLessonIsDone(Page page, Line line) {
        database.sql("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                select p.person_id, l.lesson_id, l.version_id, now()
                  from people.report_person p
                 cross join courses.report_lesson l
                  join courses.course c on c.slug = 'ai-in-plain-words'
                  join courses.version v on v.course_id = c.id and v.id = l.version_id
                 where p.staff_no = :number
                on conflict do nothing
                """).param("number", learner.staffNumber()).update();
        Finals.readExercises(page, COURSE);
        page.navigate(line.address(COURSE + "/final/offline"));
        Browser.look(page, "final-along-not-allowed");
        assertThat(page.locator("main")).containsText("online only");
    }

    private void theMandateAllowsIt() {
        var school = database.sql("select institution_id from people.report_person where staff_no = :number")
                .param("number", learner.staffNumber())
                .query(UUID.class)
                .single();
        var course = database.sql("select id from courses.course where slug = 'ai-in-plain-words'")
                .query(UUID.class)
                .single();
        for (var before : Nation.bean(PublishedMandates.class).all()) {
            if (before.courses().contains(new CourseId(course))) {
                carryOut(allowing(before));
            }
        }
        new AllowAlong(
                        new LedgerFixture(database),
                        Nation.bean(PublishVersion.class),
                        Nation.bean(CarryOutVersion.class),
                        Nation.bean(LedgerClock.class))
                .at(new InstitutionId(school), new CourseId(course), true);
    }

    /** The next version of a mandate, which says the same and this. */
    private NewVersion allowing(MandateVersion before) {
        return new NewVersion(
                before.mandate(),
                before.number() + 1,
                before.names(),
                new LedgerFixture(database).instrument(),
                before.courses(),
                before.audience(),
                before.due(),
                true,
                null);
    }

    private static void carryOut(NewVersion version) {
        var published = Nation.bean(PublishVersion.class)
                .publish(version, LedgerFixture.OFFICIAL)
                .orElseThrow();
        Nation.bean(CarryOutVersion.class)
                .carryOut(published, Nation.bean(LedgerClock.class).now());
    }

    private UUID take(Page page, Line line) {
        page.navigate(line.address(COURSE + "/final"));
        Browser.look(page, "final-door-along");
        page.click("main a[href$='/final/offline']");
        Browser.look(page, "final-along-offer");
        oneChangedSpaceIsRefused(page);
        page.click("#take button");
        assertThat(page.locator("#taken")).isVisible();
        page.waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");
        Browser.look(page, "final-along-taken");
        page.navigate(line.address(COURSE + "/final"));
        assertThat(page.locator("main")).containsText("on a phone");
        Browser.look(page, "final-door-on-phone");
        return database.sql("""
                select a.id from assessment.attempt a join people.report_person p using (person_id)
                 where p.staff_no = :number and a.closed_at is null and a.device_id is not null
                """)
                .param("number", learner.staffNumber())
                .query(UUID.class)
                .single();
    }

    private static void oneChangedSpaceIsRefused(Page page) {
        page.route("**/final/offline", FinalOfflineJourney::changed);
        page.click("#take button");
        assertThat(page.locator("#told")).containsText("not what we signed");
        assertThat(page.locator("#taken")).isHidden();
        Browser.look(page, "final-along-forged");
        page.unroute("**/final/offline");
    }

    private static void changed(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replaceFirst("</legend>", " </legend>")));
    }

    private void answerHalf(Page page, Line line, UUID attempt) {
        page.navigate(line.address("/my-training"));
        assertThat(page.locator("h1")).hasText("Courses on this phone");
        page.locator("#page a").first().click();
        assertThat(page.locator("form.twige-question")).hasCount(20);
        Browser.look(page, "final-along-questions");
        for (var answer : GivenAnswer.right(database, attempt).subList(0, 10)) {
            give(page, answer);
        }
        page.click("#page > button, #page .govuk-button");
        assertThat(page.locator("#told")).containsText("Some questions have no answer");
        Browser.look(page, "final-along-open-questions");
    }

    private static void give(Page page, GivenAnswer answer) {
        var form = page.locator("form#q" + answer.question());
        for (var row = 0; row < answer.values().size(); row++) {
            give(form, answer.field(), row, answer.values().get(row));
        }
        assertThat(form.locator("#told")).hasText("Saved on this phone");
    }

    private static void give(Locator form, String field, int row, String value) {
        switch (field) {
            case "figure" -> {
                form.locator("input[name=figure]").fill(value);
                form.locator("input[name=figure]").blur();
            }
            case "place" -> form.locator("select[name=place]").nth(row).selectOption(value);
            default -> form.locator("input[name=choice][value='" + value + "']").check();
        }
    }

    private Page theBrowserIsClosedAndOpened(BrowserContext phone, Page page, Line line) {
        page.close();
        var next = phone.newPage();
        next.navigate(line.address("/offline#ai-in-plain-words:final/1"));
        assertThat(next.locator("form.twige-question")).hasCount(20);
        return next;
    }

    private void answerTheRestAndHandIn(Page page, UUID attempt) {
        var right = GivenAnswer.right(database, attempt);
        var first = right.getFirst();
        if (first.field().equals("choice")) {
            assertThat(page.locator("form#q1 input[value='" + first.values().getFirst() + "']"))
                    .isChecked();
        }
        right.subList(10, 20).forEach(answer -> give(page, answer));
        page.locator("#page .govuk-button").last().click();
        assertThat(page.locator("#page")).containsText("Handed in");
        assertThat(page.locator("#send")).containsText("waiting");
        Browser.look(page, "final-along-handed-in");
    }

    private static void send(Page page) {
        page.click("#send");
        assertThat(page.locator("#told")).hasText("Everything is sent.");
    }

    private void theResultIsThere(Page page, UUID attempt) {
        page.locator("#page a[href='/attempts/" + attempt + "']").click();
        assertThat(page.locator("main")).containsText("without internet and without supervision");
        Browser.look(page, "final-along-result");
        assertThat(database.sql("select passed from assessment.attempt where id = :attempt")
                        .param("attempt", attempt)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(database.sql("select bool_and(signed) from assessment.phone_act where attempt_id = :attempt")
                        .param("attempt", attempt)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
