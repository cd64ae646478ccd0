package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dark colours and larger text on every kind of page, and a whole course on paper. */
class DisplayJourney {

    private static final List<String> KINDS = List.of(
            "/my-training",
            "/courses",
            "/courses/search?for=examples",
            "/courses/ai-in-plain-words",
            "/learn/ai-in-plain-words",
            "/learn/ai-in-plain-words/lessons/5?missing=true",
            "/learn/ai-in-plain-words/lessons/2/print",
            "/learn/ai-in-plain-words/final",
            "/labs/requests",
            "/my-credentials",
            "/my-preferences",
            "/my-questions",
            "/my-week",
            "/my-messages",
            "/check",
            "/accessibility");

    @Test
    void who_reads_better_on_dark_ground_in_larger_letters_gets_every_page_so() {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            page.locator("footer a[href='/display']").click();
            page.locator("#dark").check();
            page.locator("#larger").check();
            page.locator("main button").click();
            assertThat(page.locator("#dark").isChecked()).isTrue();
            Browser.look(page, "display-dark");

            for (var address : KINDS) {
                page.navigate(Nation.address(address));
                assertThat(ground(page)).as(address).isEqualTo("rgb(18, 26, 25)");
                Browser.look(page, "dark" + address.replaceAll("[^a-z0-9]", "-"));
            }

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(ground(page)).isEqualTo("rgb(255, 255, 255)");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            page.navigate(Nation.address("/display"));
            page.locator("#dark").uncheck();
            page.locator("#larger").uncheck();
            page.locator("main button").click();
            page.navigate(Nation.address("/my-training"));
            assertThat(ground(page)).isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void a_whole_course_is_printed_from_one_page_without_its_answers() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("learner"));
            page.navigate(Nation.address("/learn/ai-in-plain-words"));
            page.locator("main a[href$='/print']").click();
            Browser.look(page, "print-course");
            var lessons = page.locator("article.twige-paper");
            assertThat(lessons.count()).isEqualTo(8);
            assertThat(page.locator("article input, article button").count()).isZero();
            assertThat(page.locator("article").first().innerText()).contains("☐");

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".govuk-service-navigation").isVisible()).isFalse();
            assertThat(page.locator(".govuk-back-link").isVisible()).isFalse();
            Browser.keep(page, "print-course-paper");
        }
    }

    private static String ground(Page page) {
        return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }
}
