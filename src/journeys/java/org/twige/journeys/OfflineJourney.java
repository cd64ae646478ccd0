package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody takes a course along, works without a network, and comes back; what was done is there once. */
class OfflineJourney {

    private static final String COURSE = "data-for-better-service";

    /** A browser that sends in the background would be faster than the button that the story presses. */
    private static final String NOTHING_IS_SENT_BEHIND_THE_STORY =
            "Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined })";

    private final JdbcClient database = Nation.bean(JdbcClient.class);
    private final Newcomer learner = Newcomer.any();

    @Test
    void a_course_is_read_without_network_and_what_was_done_arrives_once() throws Exception {
        try (var line = new Line(URI.create(Nation.address("/")).getPort());
                var phone = Browser.phone(true)) {
            phone.addInitScript(NOTHING_IS_SENT_BEHIND_THE_STORY);
            var page = phone.newPage();
            signIn(page, line);
            download(page, line);

            line.cut();
            doTheFirstLesson(page, line);
            page = theBrowserIsClosedAndOpened(phone, page, line);

            replyIsLost(page, line);
            line.mend();
            sendNow(page);
            assertThat(events()).as("acts that arrived").isEqualTo(made());
            assertThat(done()).as("lessons done").isEqualTo(1);

            signOutIsHeldBack(page, line);
            theDataIsRemoved(page, line);
        }
    }

    private void signIn(Page page, Line line) {
        page.navigate(line.address("/sign-in?lang=en"));
        page.fill("input[name=staffNumber]", learner.account().staffNumber());
        page.fill("input[name=password]", learner.account().password());
        page.click("main button[type=submit]");
    }

    private void download(Page page, Line line) {
        page.navigate(line.address("/learn/" + COURSE + "?lang=en"));
        page.click("main a[href$='/offline']");
        Browser.look(page, "offline-offer");
        page.click("#take button");
        PlaywrightAssertions.assertThat(page.locator("#taken")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#told")).containsText("on this phone");
        page.waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");
        Browser.look(page, "offline-taken");
    }

    /** Whatever address is opened: without network it is the page of what was taken along. */
    private void doTheFirstLesson(Page page, Line line) {
        page.navigate(line.address("/my-training"));
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Courses on this phone");
        Browser.look(page, "offline-courses");
        page.locator("#page li a").first().click();
        PlaywrightAssertions.assertThat(page.locator(".twige-question").first()).isVisible();
        Browser.look(page, "offline-lesson");
        page.click("#page button");
        PlaywrightAssertions.assertThat(page.locator("#told")).containsText("Answer every question");
        for (var question : page.locator(".twige-question").all()) {
            question.locator("input").last().check();
            PlaywrightAssertions.assertThat(page.locator("#told")).hasText("Saved on this phone");
            question.locator("input").first().check();
        }
        page.click("#page button");
        page.waitForURL("**#" + COURSE + "/2");
        PlaywrightAssertions.assertThat(page.locator("h1")).isFocused();
        PlaywrightAssertions.assertThat(page.locator("#send")).containsText("waiting");
        Browser.look(page, "offline-waiting");
    }

    private Page theBrowserIsClosedAndOpened(BrowserContext phone, Page page, Line line) {
        page.close();
        var next = phone.newPage();
        next.navigate(line.address("/offline"));
        PlaywrightAssertions.assertThat(next.locator("#send")).hasText("Send now (" + made(next) + " waiting)");
        next.click("#send");
        PlaywrightAssertions.assertThat(next.locator("#told")).containsText("Nothing could be sent");
        return next;
    }

    private long made;

    private long made() {
        return made;
    }

    private long made(Page page) {
        made = ((Number) page.evaluate("""
                () => new Promise((resolve, reject) => {
                    setTimeout(reject, 30_000, new Error('the phone does not say what waits'))
                    const asked = indexedDB.open('twige', 1)
                    asked.onsuccess = () => {
                        const count = asked.result.transaction('outbox').objectStore('outbox').count()
                        count.onsuccess = () => { asked.result.close(); resolve(count.result) }
                    }
                })
                """)).longValue();
        assertThat(made).as("answers twice, handed in, done").isGreaterThan(6);
        return made;
    }

    /** The server keeps what was sent, and the phone does not hear of it. */
    private void replyIsLost(Page page, Line line) {
        line.loseAnswersTo("POST /api/v1/sync");
        line.join();
        page.click("#send");
        PlaywrightAssertions.assertThat(page.locator("#told")).containsText("Nothing could be sent");
        assertThat(events()).isEqualTo(made);
        PlaywrightAssertions.assertThat(page.locator("#send")).hasText("Send now (" + made + " waiting)");
    }

    private static void sendNow(Page page) {
        page.click("#send");
        PlaywrightAssertions.assertThat(page.locator("#told")).hasText("Everything is sent.");
        PlaywrightAssertions.assertThat(page.locator("#send")).isHidden();
        Browser.look(page, "offline-sent");
    }

    private long events() {
        return count("select count(*) from learning.device_event e where person_id = :person");
    }

    private long done() {
        return count("select count(*) from learning.lesson_done where person_id = :person");
    }

    private long count(String query) {
        return database.sql(query)
                .param("person", learner.person())
                .query(Long.class)
                .single();
    }

    private void signOutIsHeldBack(Page page, Line line) throws Exception {
        line.stop("GET /api/v1/sync");
        page.navigate(line.address("/offline#" + COURSE + "/2"));
        page.locator(".twige-question input").first().check();
        PlaywrightAssertions.assertThat(page.locator("#send")).hasText("Send now (1 waiting)");
        page.navigate(line.address("/my-training"));
        page.click("form[action='/sign-out'] button");
        page.waitForURL("**/offline?leaving");
        PlaywrightAssertions.assertThat(page.locator("#leave")).isVisible();
        Browser.look(page, "offline-leaving");
        page.click("#remove");
        PlaywrightAssertions.assertThat(page.locator("#told")).containsText("First send your answers");
        var file = page.waitForDownload(() -> page.click("#file"));
        assertThat(Files.readString(file.path())).contains("\"kind\": \"response\"");
        PlaywrightAssertions.assertThat(page.locator("#told")).containsText("twige.json");
        theFileIsBrought(file.path());
    }

    /** From another phone, without scripts: the answer is there before the first phone can send it. */
    private void theFileIsBrought(Path file) {
        try (var other = Browser.phone(false)) {
            var page = other.newPage();
            Browser.signIn(page, learner.account());
            page.navigate(Nation.address("/answer-files?lang=en"));
            Browser.look(page, "answer-files");
            page.setInputFiles("#file", file);
            page.click("main form button");
            await().atMost(Duration.ofMinutes(1)).pollInSameThread().until(() -> {
                page.navigate(Nation.address("/answer-files"));
                return page.locator("caption").count() == 1;
            });
            assertThat(page.locator("caption").innerText()).isEqualTo("1 of 1 entries are here");
            assertThat(events()).isEqualTo(made + 1);
            Browser.lookInEveryLanguage(page, "answer-files-brought");
        }
    }

    private void theDataIsRemoved(Page page, Line line) {
        line.mend();
        page.click("#send");
        PlaywrightAssertions.assertThat(page.locator("#told")).hasText("Everything is sent.");
        assertThat(events()).isEqualTo(made + 1);
        page.click("#remove");
        PlaywrightAssertions.assertThat(page.locator("#told")).containsText("Press once more");
        page.click("#remove");
        PlaywrightAssertions.assertThat(page.locator("#told")).containsText("no longer on this phone");
        assertThat(page.evaluate("indexedDB.databases().then(all => all.length)"))
                .isNotNull();
        line.cut();
        PlaywrightAssertions.assertThat(page.locator("#page li")).hasCount(0);
    }
}
