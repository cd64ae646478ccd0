package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.GivenAnswer;

/** Two people do the same exercises on small phones without scripts, and are asked about what came out of their own. */
class LabsJourney {

    private static final String FIRST = "/learn/ai-in-plain-words";
    private static final String SECOND = "/learn/ai-at-my-desk";

    /** A question about the own exercise, by its place. */
    private record Own(int question, String code) {}

    @Test
    void who_did_the_work_is_asked_about_it_and_the_neighbours_answers_do_not_help() {
        try (var phone = Browser.phone(false);
                var otherPhone = Browser.phone(false)) {
            var page = phone.newPage();
            var other = otherPhone.newPage();
            Browser.signIn(page, Nation.account("supervisor"));
            Browser.signIn(other, Nation.account("auditor"));

            var messages = sortRequests(page, true);
            assertThat(sortRequests(other, false))
                    .as("each sorts other messages")
                    .isNotEqualTo(messages);
            huntErrors(page);

            var attempt = begin(page, FIRST);
            var own = own(attempt);
            assertThat(own).as("questions about the own result").isNotEmpty();
            answerOwn(page, attempt, own);
            assertThat(own(begin(page, SECOND))).isNotEmpty();

            var neighbour = begin(other, FIRST);
            assertThat(helpful(attempt, neighbour))
                    .as("seeded questions of both with the same answer")
                    .isLessThanOrEqualTo(1);
            assertThat(shared(attempt, neighbour)).as("questions of both").isLessThan(10);
        }
    }

    /** Does lab 1 from its door to its figures; gives back the first ten messages. */
    private static List<String> sortRequests(Page page, boolean looking) {
        page.navigate(Nation.address("/labs/requests?lang=en"));
        look(page, "lab-door", looking);
        page.locator("main form button").first().click();
        page.locator("input[value=en]").check();
        look(page, "lab-language", looking);
        press(page);
        look(page, "lab-label", looking);
        WeightJourney.keepsItsBudget(page.context().cookies(), "/labs/requests/label/1");
        var messages = page.locator("main label span").allInnerTexts();
        for (var part = 1; part <= 6; part++) {
            Browser.whole(page).locator("main select").all().forEach(LabsJourney::chooseFirst);
            press(page);
        }
        page.fill("input[name=guess]", "60");
        press(page);
        look(page, "lab-first", looking);
        Browser.whole(page).locator("input[name=more]").last().check();
        press(page);
        look(page, "lab-second", looking);
        page.click("main a.govuk-button");
        look(page, "lab-many", looking);
        page.click("main a.govuk-button");
        page.selectOption("main select", "70");
        page.fill("main textarea", "Two of us read what is left in the morning.");
        look(page, "lab-doubt", looking);
        press(page);
        press(page);
        look(page, "lab-result", looking);
        WeightJourney.keepsItsBudget(page.context().cookies(), "/labs/requests/many");
        assertThat(page.locator("main form").count()).as("finished").isZero();
        return messages;
    }

    private static void chooseFirst(Locator desk) {
        desk.selectOption(new SelectOption().setIndex(1));
    }

    /** Does lab 6: marks six sentences, mends them and says how each was checked. */
    private static void huntErrors(Page page) {
        page.navigate(Nation.address("/labs/drafts?lang=en"));
        page.locator("main form button").first().click();
        Browser.look(page, "hunt-draft");
        WeightJourney.keepsItsBudget(page.context().cookies(), "/labs/drafts/draft");
        page.locator("main select").all().stream().limit(6).forEach(LabsJourney::chooseFirst);
        press(page);
        Browser.whole(page).locator("main textarea").all().forEach(words -> words.fill("As it stands on the sheet."));
        page.locator("main select").all().forEach(LabsJourney::chooseFirst);
        Browser.look(page, "hunt-mend");
        page.locator("main form button").first().click();
        Browser.look(page, "hunt-result");
        assertThat(page.url()).contains("/labs/drafts/result?round=");
    }

    /** Reads what is left of a course and begins its final. */
    private static UUID begin(Page page, String course) {
        Finals.readEveryLesson(page, course, 8);
        page.navigate(Nation.address(course + "/final"));
        press(page);
        return UUID.fromString(page.url().replaceAll(".*/attempts/([0-9a-f-]+)/.*", "$1"));
    }

    private static void answerOwn(Page page, UUID attempt, List<Own> own) {
        var right = GivenAnswer.right(Nation.bean(JdbcClient.class), attempt);
        for (var question : own) {
            page.navigate(Nation.address("/attempts/" + attempt + "/questions/" + question.question()));
            Browser.look(page, "question-own");
            assertThat(page.locator(".twige-stem").innerText()).contains("your result of the exercise");
            page.fill(
                    "input[name=figure]",
                    right.get(question.question() - 1).values().getFirst());
            press(page);
        }
    }

    private static void press(Page page) {
        Browser.whole(page).locator("main form button").last().click();
    }

    private static void look(Page page, String name, boolean looking) {
        if (looking) {
            Browser.look(page, name);
        }
    }

    private static List<Own> own(UUID attempt) {
        return Nation.bean(JdbcClient.class)
                .sql("""
                        select position as question, code
                          from assessment.attempt_item drawn join assessment.item on item.id = drawn.item_id
                         where attempt_id = :attempt and drawn.own is not null
                         order by position
                        """)
                .param("attempt", attempt)
                .query((row, _) -> new Own(row.getInt("question"), row.getString("code")))
                .list();
    }

    private static int shared(UUID one, UUID other) {
        return count(one, other, "true");
    }

    /** Questions of both whose variant has the same answer as a number. */
    private static int helpful(UUID one, UUID other) {
        return count(one, other, "a.key = b.key and item.answer = 'number'");
    }

    private static int count(UUID one, UUID other, String condition) {
        return Nation.bean(JdbcClient.class)
                .sql("select count(*) from assessment.attempt_item a join assessment.attempt_item b using (item_id)"
                        + " join assessment.item on item.id = a.item_id"
                        + " where a.attempt_id = :one and b.attempt_id = :other and " + condition)
                .param("one", one)
                .param("other", other)
                .query(Integer.class)
                .single();
    }
}
