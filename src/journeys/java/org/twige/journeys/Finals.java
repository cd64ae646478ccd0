package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.GivenAnswer;

/** Takes finals as somebody who knows nothing, or everything; only the database knows the key. */
final class Finals {

    static final String COURSE = "/learn/ai-in-plain-words";
    private static final int QUESTIONS = 20;

    private Finals() {}

    /** Answers every question wrongly or rightly and sends the attempt; ends on the page of the result. */
    static void take(Page page, boolean rightly) {
        page.navigate(Nation.address(COURSE + "/final"));
        if (!rightly) {
            Browser.lookInEveryLanguage(page, "final");
        }
        page.click("main form button");
        var attempt = page.url().replaceAll(".*/attempts/([0-9a-f-]+)/.*", "$1");
        var right = GivenAnswer.right(Nation.bean(JdbcClient.class), UUID.fromString(attempt));
        assertThat(right).hasSize(QUESTIONS);
        for (var question = 1; question <= QUESTIONS; question++) {
            assertThat(page.content()).as("no key in the page").doesNotContain("\"key\"", "correct", "explanation");
            if (question == 2 && !rightly) {
                Browser.lookInEveryLanguage(page, "question");
            }
            give(
                    page,
                    rightly ? right.get(question - 1) : right.get(question - 1).wrong());
            page.click("main form button");
        }
        assertThat(page.url()).contains("/check");
        if (!rightly) {
            Browser.lookInEveryLanguage(page, "before-sending");
        }
        page.click("main form button");
    }

    private static void give(Page page, GivenAnswer answer) {
        for (var row = 0; row < answer.values().size(); row++) {
            var value = answer.values().get(row);
            switch (answer.field()) {
                case "figure" -> page.fill("main input[name=figure]", value);
                case "place" -> page.locator("main select[name=place]").nth(row).selectOption(value);
                default -> page.check("main input[name=choice][value='" + value + "']");
            }
        }
    }
}
