package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A learner with a small phone, without JavaScript, in Kinyarwanda, from the sign-in to the end of the final. */
class LearnerJourney {

    private static final String COURSE = "/learn/ai-in-plain-words";

    @Test
    void a_learner_without_scripts_reads_answers_and_takes_the_final() {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            assertThat(page.url()).endsWith("/my-training");
            page.navigate(Nation.address("/my-training?lang=rw"));
            Browser.keep(page, "my-training-rw");

            readEveryLesson(page);
            var result = takeTheFinal(page);

            assertThat(result).endsWith("20");
            Browser.keep(page, "result-rw");
        }
    }

    private static void readEveryLesson(Page page) {
        for (var lesson = 1; lesson <= 8; lesson++) {
            var address = Nation.address(COURSE + "/lessons/" + lesson + "?lang=rw");
            page.navigate(address);
            if (lesson == 5) {
                Browser.keep(page, "lesson-rw");
            }
            while (page.locator("form[action*='/blocks/']").count() > 0) {
                var question = page.locator("form[action*='/blocks/']").first();
                question.locator("input[type=radio]").first().check();
                question.locator("button").click();
            }
            var done = page.locator("form[action$='/done'] button");
            if (done.count() > 0) {
                done.click();
            }
        }
        page.navigate(Nation.address(COURSE + "?lang=rw"));
        assertThat(page.locator("progress").getAttribute("value")).isEqualTo("8");
        Browser.keep(page, "way-rw");
    }

    /** Answers with the first option each time; the order of options is shuffled, so this is a guess. */
    private static String takeTheFinal(Page page) {
        page.navigate(Nation.address(COURSE + "/final?lang=rw"));
        Browser.keep(page, "final-rw");
        page.click("main form button");
        for (var question = 1; question <= 20; question++) {
            assertThat(page.content()).as("no key in the page").doesNotContain("\"key\"");
            if (question == 2) {
                Browser.keep(page, "question-rw");
            }
            page.locator("main input[type=radio]").first().check();
            page.click("main form button");
        }
        assertThat(page.url()).endsWith("/check");
        Browser.keep(page, "check-rw");
        page.click("main form button");
        return page.locator("main").innerText().replaceAll("(?s).*?(\\d+ \\D{1,8}20).*", "$1");
    }
}
