package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody with a small phone and no scripts, in Kinyarwanda: from the code in a letter to a certificate that a
 * stranger can check.
 */
class LearnerJourney {

    private static final String PASSWORD = "inka eshatu zirarisha";

    /** What stands in a letter. */
    private record Letter(String staffNumber, String code) {}

    @Test
    void a_learner_comes_with_a_code_fails_passes_and_holds_a_certificate() {
        var letter = printOneLetter();
        String badge;
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            activate(page, letter);
            seeWhatIsToBeLearnt(page);
            readEveryLesson(page);
            failTheFinal(page);
            aDayPasses(page, letter);
            passTheFinal(page);
            badge = holdTheCertificate(page, phone);
        }
        CredentialStory.aStrangerChecks(badge);
        CredentialStory.theOfficeRevokes(badge);
    }

    @AfterEach
    void the_world_has_its_own_time_again() {
        Nation.pass(Duration.ZERO);
    }

    /** A coordinator prints a letter for somebody who never signed in, and hands it over. */
    private static Letter printOneLetter() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("coordinator"));
            page.click("main a[href*='/letters']");
            Browser.look(page, "letters-choice");
            page.locator("main input[name=person]").first().check();
            page.click("main form[method=post] button");
            Browser.look(page, "letter");
            var facts = page.locator(".twige-letter__facts dd");
            return new Letter(facts.nth(1).innerText(), facts.nth(2).innerText());
        }
    }

    private static void activate(Page page, Letter letter) {
        page.navigate(Nation.address("/sign-in?lang=rw"));
        page.click("main a[href^='/activate']");
        page.fill("input[name=staffNumber]", letter.staffNumber());
        page.fill("input[name=code]", letter.code());
        page.fill("input[name=password]", PASSWORD);
        page.fill("input[name=repeat]", PASSWORD);
        Browser.look(page, "activate-rw");
        page.click("main form button[type=submit]");
        assertThat(page.url()).as("signed in at once").endsWith("/my-training");
    }

    private static void seeWhatIsToBeLearnt(Page page) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("rw");
        assertThat(Browser.whole(page).locator(".govuk-task-list__item").count())
                .as("eight lessons, an exercise and the final")
                .isEqualTo(10);
        assertThat(Browser.whole(page).locator(".govuk-task-list__hint").first().innerText())
                .contains("KB");
        Browser.look(page, "my-training-rw");
        page.click("a[href^='/my-training/duties/']");
        assertThat(Browser.whole(page).locator("main").innerText())
                .as("the letter behind the duty")
                .contains("DEMO/001");
        Browser.look(page, "why-me-rw");
        page.goBack();
        page.click("main a.govuk-button");
        assertThat(page.url()).contains(Finals.COURSE + "/lessons/1");
    }

    private static void readEveryLesson(Page page) {
        Finals.readEveryLesson(page, Finals.COURSE, 8);
        page.navigate(Nation.address(Finals.COURSE + "/lessons/5"));
        Browser.look(page, "lesson-answered-rw");
        page.navigate(Nation.address(Finals.COURSE));
        assertThat(page.locator("progress").getAttribute("value")).isEqualTo("8");
        Browser.look(page, "way-rw");
    }

    private static void failTheFinal(Page page) {
        Finals.fail(page);
        Browser.lookInEveryLanguage(page, "not-passed");
        assertThat(page.locator("main a[href*='/lessons/']").count())
                .as("lessons to study again")
                .isPositive();
        page.locator("main a[href*='/explanations/']").first().click();
        Browser.lookInEveryLanguage(page, "explanations");
        page.navigate(Nation.address(Finals.COURSE + "/final"));
        assertThat(page.locator("main form button").count())
                .as("no second try on the same day")
                .isZero();
    }

    private static void aDayPasses(Page page, Letter letter) {
        Nation.pass(Duration.ofHours(25));
        Browser.signIn(page, new Nation.Account("learner", letter.staffNumber(), PASSWORD));
        page.navigate(Nation.address("/my-training?lang=rw"));
    }

    private static void passTheFinal(Page page) {
        Finals.pass(page, Finals.COURSE);
        assertThat(Browser.whole(page).locator(".govuk-panel").count()).isEqualTo(1);
        Browser.lookInEveryLanguage(page, "passed");
    }

    /** The duty is met, and the certificate can be shown, printed and kept as a file. */
    private static String holdTheCertificate(Page page, BrowserContext phone) {
        page.navigate(Nation.address("/my-training"));
        assertThat(page.locator("main").innerText()).as("nothing left to do").doesNotContain("8. ");
        page.navigate(Nation.address("/my-credentials"));
        page.locator("main a[href^='/credentials/']").first().click();
        Browser.lookInEveryLanguage(page, "certificate");
        var pdf = phone.request().get(Nation.address(hrefEndingIn(page, ".pdf")));
        assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var badge = phone.request().get(Nation.address(hrefEndingIn(page, ".jwt")));
        assertThat(badge.status()).isEqualTo(200);
        return badge.text().strip();
    }

    private static String hrefEndingIn(Page page, String ending) {
        return page.locator("main a[href*='" + ending + "']").first().getAttribute("href");
    }
}
