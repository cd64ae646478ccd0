package org.twige.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

/** What befalls a phone with a course on it, beside a network that is gone. */
class OfflineTroubleJourney {

    private static final String NOTHING_IS_SENT_BEHIND_THE_STORY =
            "Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined })";

    private final JdbcClient database = Nation.bean(JdbcClient.class);
    private Newcomer learner;
    private Version course;
    private Line line;
    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void somebody_takes_a_course_along() {
        learner = Newcomer.any();
        course = new CourseFixture(Nation.bean(PublishCourse.class))
                .publish(CourseFixture.folder(CourseFixture.newSlug()));
        line = new Line(URI.create(Nation.address("/")).getPort());
        phone = Browser.phone(true);
        phone.addInitScript(NOTHING_IS_SENT_BEHIND_THE_STORY);
        page = phone.newPage();
        signIn(learner);
        take();
    }

    @AfterEach
    void the_phone_is_put_away() {
        phone.close();
        line.close();
    }

    private void signIn(Newcomer somebody) {
        page.navigate(line.address("/sign-in?lang=en"));
        page.fill("input[name=staffNumber]", somebody.account().staffNumber());
        page.fill("input[name=password]", somebody.account().password());
        page.click("main button[type=submit]");
    }

    private String slug() {
        return database.sql("select slug from courses.report_course where course_id = :course")
                .param("course", course.course().value())
                .query(String.class)
                .single();
    }

    private void take() {
        page.navigate(line.address("/learn/" + slug() + "/offline?lang=en"));
        page.click("#take button");
        assertThat(page.locator("#told")).containsText("The course is on this phone");
        page.waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");
    }

    private void open() {
        open(page);
    }

    private void open(Page tab) {
        tab.navigate(line.address("/offline#" + slug() + "/1"));
        assertThat(tab.locator(".twige-question")).hasCount(4);
    }

    private static Locator radio(Page tab, int question) {
        return tab.locator(".twige-question")
                .nth(question)
                .locator("input:not(:checked)")
                .first();
    }

    private static void answer(Page tab, int question) {
        radio(tab, question).check();
        assertThat(tab.locator("#told")).hasText("Saved on this phone");
        tab.evaluate("document.querySelector('#told').textContent = ''");
    }

    private void finish() {
        page.locator("#page button").last().click();
        page.waitForURL("**#" + slug() + "/2");
    }

    private int count(String query) {
        return database.sql(query)
                .param("person", learner.person())
                .query(Integer.class)
                .single();
    }

    private int arrived() {
        return count("select count(*) from learning.device_event where person_id = :person");
    }

    private void everythingIsSent(Page tab) {
        tab.click("#send");
        assertThat(tab.locator("#told")).hasText("Everything is sent.");
    }

    @Test
    void a_network_that_does_not_let_pressed_messages_through_loses_nothing() {
        var refused = new AtomicInteger();
        open();
        phone.route("**/api/v1/sync", route -> withoutGzip(route, refused));

        answer(page, 0);
        answer(page, 1);

        assertThat(page.locator("#send")).isHidden();
        assertThat(arrived()).isEqualTo(2);
        assertThat(refused.get()).as("the network was in the way").isPositive();
    }

    private static void withoutGzip(Route route, AtomicInteger refused) {
        if ("gzip".equals(route.request().headerValue("content-encoding"))) {
            refused.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(415).setBody("<h1>Unsupported</h1>"));
        } else {
            route.resume();
        }
    }

    @Test
    void a_file_of_earlier_answers_does_not_let_later_ones_be_removed() {
        open();
        line.cut();
        answer(page, 0);
        page.waitForDownload(() -> page.click("#file"));
        line.mend();
        everythingIsSent(page);
        line.cut();
        answer(page, 1);

        page.click("#remove");

        assertThat(page.locator("#told")).containsText("First send your answers");
        line.mend();
        everythingIsSent(page);
        assertThat(arrived()).isEqualTo(2);
        page.click("#remove");
        assertThat(page.locator("#told")).containsText("Press once more");
        page.click("#remove");
        assertThat(page.locator("#told")).containsText("no longer on this phone");
    }

    @Test
    void whoever_presses_send_while_it_is_being_sent_is_not_told_that_nothing_was_sent() {
        open();
        line.cut();
        answer(page, 0);
        line.mend();

        page.evaluate("""
                () => {
                    const press = document.querySelector('#send').onclick
                    return Promise.all([press(), press()])
                }
                """);

        assertThat(page.locator("#told")).hasText("Everything is sent.");
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void without_network_the_address_of_a_lesson_opens_the_lesson_and_says_why_it_looks_different() {
        line.cut();

        page.navigate(line.address("/learn/" + slug() + "/lessons/1"));

        assertThat(page.locator(".twige-question")).hasCount(4);
        assertThat(page.locator("#away")).containsText("There is no internet just now.");
        Browser.look(page, "offline-away");
        page.click("#page a");
        assertThat(page.locator("h1")).hasText("Courses on this phone");
        line.mend();
        page.click("#away a");
        page.waitForURL("**/learn/" + slug() + "/lessons/1");
        assertThat(page.locator("form[action='/sign-out']")).isVisible();
    }

    @Test
    void what_was_handed_in_on_one_page_cannot_be_answered_on_another_that_was_open_before() {
        var second = phone.newPage();
        open();
        open(second);
        for (var question = 0; question < 4; question++) {
            answer(page, question);
        }
        finish();

        radio(second, 0).click();

        assertThat(second.locator("#page strong").last()).hasText("Completed");
        assertThat(second.locator("#told")).not().hasText("Saved on this phone");
        assertThat(second.locator(".twige-question input:enabled")).hasCount(0);
    }

    @Test
    void while_the_server_fails_the_courses_on_the_phone_can_be_read() {
        line.fail("GET /offline");

        page.navigate(line.address("/offline"));

        assertThat(page.locator("#page li a")).hasCount(2);
    }

    @Test
    void a_lesson_that_has_to_be_done_again_is_open_on_the_phone_too() {
        open();
        for (var question = 0; question < 4; question++) {
            answer(page, question);
        }
        finish();
        assertThat(page.locator("#send")).isHidden();
        database.sql("insert into learning.pass values (:person, :course, 2, now())")
                .param("person", learner.person())
                .param("course", course.course().value())
                .update();

        take();

        open();
        assertThat(page.locator(".twige-question input:enabled").first()).isVisible();
        assertThat(page.locator("#page button")).hasText("Mark as done and continue");
    }

    @Test
    void what_waits_of_somebody_whose_records_were_merged_is_sent_by_the_person() {
        open();
        line.stop("GET /api/v1/sync");
        answer(page, 0);
        var merged = learner;
        learner = Newcomer.any();
        new MergeFixture(Nation.beans()).merge(new PersonId(learner.person()), new PersonId(merged.person()));
        phone.clearCookies();
        signIn(learner);
        line.mend();

        open();

        assertThat(page.locator("#others")).isHidden();
        assertThat(page.locator("#send")).isHidden();
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void a_server_that_asks_for_patience_is_left_alone_until_somebody_says_send_now() {
        var asked = new AtomicInteger();
        open();
        phone.route("**/api/v1/sync", route -> {
            asked.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "600")));
        });
        page.waitForResponse("**/api/v1/sync", () -> answer(page, 0));
        answer(page, 1);

        page.click("#send");
        assertThat(page.locator("#told")).containsText("Nothing could be sent");

        assertThat(asked.get()).as("the first answer, and the button").isEqualTo(2);
        phone.unroute("**/api/v1/sync");
        everythingIsSent(page);
        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void a_line_that_is_dead_without_saying_so_does_not_leave_the_page_empty() {
        line.silence("GET ");

        page.navigate(line.address("/offline"));

        assertThat(page.locator("#page li a")).hasCount(2);
    }

    @Test
    void on_a_shared_phone_everybody_is_warned_of_own_answers_and_of_nobody_elses() {
        open();
        line.stop("POST /api/v1/sync");
        answer(page, 0);
        assertThat(page.locator("#send")).isVisible();
        page.click("form[action='/sign-out'] button");
        page.waitForURL("**/offline?leaving");
        signOut();
        page.waitForURL("**/offline?leaving");
        assertThat(page.locator("#leave")).isVisible();
        phone.clearCookies();
        signIn(Newcomer.any());

        page.navigate(line.address("/offline"));
        assertThat(page.locator("#others")).isVisible();
        signOut();

        assertThat(page.locator("form[action='/sign-out']")).hasCount(0);
        assertThat(page).not().hasURL(Pattern.compile(".*leaving"));
    }

    private void signOut() {
        page.navigate(line.address("/my-training"));
        page.click("form[action='/sign-out'] button");
    }
}
