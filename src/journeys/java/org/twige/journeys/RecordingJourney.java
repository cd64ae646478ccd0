package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.audio.Silence;

/** An author brings a lesson read aloud; once a second author has listened, a learner hears it. */
class RecordingJourney {

    private static final String PLAY = """
            sound => new Promise((done, silent) => {
                setTimeout(silent, 30_000, new Error('nothing is heard'));
                sound.onloadedmetadata = () => done(sound.duration);
                sound.onerror = () => done(-1);
                sound.load();
                sound.play();
            })
            """;

    private static final String JUMP = """
            audio => new Promise((resolve, reject) => {
                setTimeout(reject, 30_000, new Error('it does not jump'))
                audio.onseeked = () => resolve(audio.currentTime)
                audio.onerror = () => reject(new Error(audio.error.message))
                audio.currentTime = 60
            })
            """;

    private final String slug = CourseFixture.newSlug();

    @Test
    void a_lesson_read_aloud_comes_from_an_author_to_the_ears_of_a_learner() {
        new CourseFixture(Nation.bean(PublishCourse.class)).publish(CourseFixture.folder(slug));
        String recording;
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("author"));
            recording = bring(page);
        }
        approve(recording.substring(recording.lastIndexOf('/') + 1));
        try (var phone = Browser.phone(true)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                page.navigate(Nation.address("/learn/" + slug + "/lessons/1?lang=en"));
                return page.locator("main audio").count() == 1;
            });
            assertThat(page.locator("main audio").getAttribute("src")).isEqualTo(recording + "/sound.ogg");
            var seconds = (Number) page.locator("main audio").evaluate(PLAY);
            assertThat(seconds.doubleValue()).isCloseTo(61, within(0.1));
            Browser.look(page, "lesson-to-hear");
            find(page);
        }
        hearWithoutNetwork(recording + "/sound.ogg");
    }

    /** Taken along because its box was ticked; one may also jump to its end. */
    private void hearWithoutNetwork(String sound) {
        try (var line = new Line(URI.create(Nation.address("/")).getPort());
                var phone = Browser.phone(true)) {
            var page = phone.newPage();
            page.navigate(line.address("/sign-in?lang=en"));
            page.fill("input[name=staffNumber]", Nation.account("learner").staffNumber());
            page.fill("input[name=password]", Nation.account("learner").password());
            page.click("main button[type=submit]");
            page.navigate(line.address("/learn/" + slug + "/offline?lang=en"));
            page.check("#take input[name=sounds]");
            Browser.look(page, "offline-offer-with-sound");
            page.click("#take button");
            page.waitForSelector("#taken:not([hidden])");
            page.waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");

            line.cut();
            page.navigate(line.address("/offline#" + slug + "/1"));
            page.waitForSelector("main audio");
            assertThat(page.locator("main audio").getAttribute("src")).isEqualTo(sound);
            var seconds = (Number) page.locator("main audio").evaluate(PLAY);
            assertThat(seconds.doubleValue()).isCloseTo(61, within(0.1));
            assertThat(page.locator("main audio").evaluate(JUMP)).isEqualTo(60);
            Browser.look(page, "offline-lesson-to-hear");
        }
    }

    private String bring(Page page) {
        page.navigate(Nation.address("/recordings?in=" + slug));
        Browser.lookInEveryLanguage(page, "recordings");
        page.navigate(Nation.address("/recordings/new/" + slug + "/1/en"));
        Browser.lookInEveryLanguage(page, "recording-new");
        page.locator("main button").click();
        assertThat(Browser.whole(page).locator(".govuk-error-summary").isVisible())
                .isTrue();
        Browser.look(page, "recording-wrong");
        page.locator("#file").setInputFiles(new FilePayload("first.opus", "audio/ogg", Silence.of(61)));
        page.locator("#consent").check();
        page.locator("main button").click();
        page.waitForURL(address -> address.matches(".*/recordings/[0-9a-f-]{36}.*"));
        Browser.lookInEveryLanguage(page, "recording-waits");
        return page.locator("main audio").getAttribute("src").replace("/sound.ogg", "");
    }

    /** As a second author does it: the page of the first has no button for it. */
    private static void approve(String recording) {
        Nation.bean(JdbcClient.class).sql("""
                update courses.recording set state = 'APPROVED', decided_at = now(),
                       decided_by = (select id from people.person where id <> added_by limit 1)
                 where id = cast(:recording as uuid)
                """).param("recording", recording).update();
    }

    private void find(Page page) {
        page.navigate(Nation.address("/courses/" + slug + "?lang=en"));
        page.locator("form[role=search] input[type=search]").fill("late letters");
        page.locator("form[role=search] button").click();
        assertThat(Browser.whole(page).locator("main ol a").count()).isEqualTo(2);
        Browser.lookInEveryLanguage(page, "found");
    }
}
