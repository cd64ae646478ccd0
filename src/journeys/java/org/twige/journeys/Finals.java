package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        for (var question = 1; question <= QUESTIONS; question++) {
            assertThat(page.content()).as("no key in the page").doesNotContain("\"key\"", "correct", "explanation");
            if (question == 2 && !rightly) {
                Browser.lookInEveryLanguage(page, "question");
            }
            page.check("main input[value='" + choice(attempt, question, rightly) + "']");
            page.click("main form button");
        }
        assertThat(page.url()).contains("/check");
        if (!rightly) {
            Browser.lookInEveryLanguage(page, "before-sending");
        }
        page.click("main form button");
    }

    private static int choice(String attempt, int question, boolean rightly) {
        var right = rightPlace(attempt, question);
        return rightly ? right : right % 3 + 1;
    }

    /** Where the right option stands on the page, from 1. */
    private static int rightPlace(String attempt, int question) {
        return Nation.bean(JdbcClient.class)
                .sql("""
                        select strpos(a.option_order, i.key) from assessment.attempt_item a
                          join assessment.item i on i.id = a.item_id
                         where a.attempt_id = cast(:attempt as uuid) and a.position = :question
                        """)
                .param("attempt", attempt)
                .param("question", question)
                .query(Integer.class)
                .single();
    }
}
