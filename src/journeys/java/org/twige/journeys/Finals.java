package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.GivenAnswer;

/** Takes finals as somebody who knows nothing, or everything; only the database knows the key. */
final class Finals {

    static final String COURSE = "/learn/ai-in-plain-words";
    private static final int QUESTIONS = 20;

    private Finals() {}

    /** Answers the first option of every question of every lesson, and marks each lesson as done that is not. */
    static void readEveryLesson(Page page, String course, int lessons) {
        for (var lesson = 1; lesson <= lessons; lesson++) {
            page.navigate(Nation.address(course + "/lessons/" + lesson));
            while (Browser.whole(page).locator("form[action*='/blocks/']").count() > 0) {
                var question = page.locator("form[action*='/blocks/']").first();
                question.locator("input[type=radio]").first().check();
                question.locator("button").click();
            }
            var done = page.locator("form[action$='/done'] button");
            if (done.count() > 0) {
                done.click();
            }
        }
        readExercises(page, course);
    }

    /** Reads the results of every exercise of a course, as somebody with a weak phone does. */
    static void readExercises(Page page, String course) {
        page.navigate(Nation.address(course));
        var exercises = page.locator("main a[href^='/labs/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        for (var exercise : exercises) {
            page.navigate(Nation.address(exercise));
            var reading = page.locator("form:has(input[name=reading]) button");
            if (reading.count() > 0) {
                reading.click();
                Browser.whole(page).locator("main form button").last().click();
            }
        }
    }

    /** Answers every question wrongly, looks at each kind on the way, and sends the attempt. */
    static void fail(Page page) {
        page.navigate(Nation.address(COURSE + "/final"));
        Browser.lookInEveryLanguage(page, "final");
        var seen = new HashSet<String>();
        for (var answer : begin(page, QUESTIONS)) {
            var kind = kind(page);
            if (seen.add(kind)) {
                Browser.lookInEveryLanguage(page, "question-" + kind);
            }
            give(page, answer.wrong());
            page.click("main form button");
        }
        assertThat(page.url()).contains("/check");
        Browser.lookInEveryLanguage(page, "before-sending");
        page.click("main form button");
    }

    /** Answers every question rightly and sends the attempt; ends on the page of the result. */
    static void pass(Page page, String course) {
        pass(page, course, QUESTIONS);
    }

    /** The same with so many questions. */
    static void pass(Page page, String course, int questions) {
        page.navigate(Nation.address(course + "/final"));
        for (var answer : begin(page, questions)) {
            give(page, answer);
            page.click("main form button");
        }
        assertThat(page.url()).contains("/check");
        page.click("main form button");
    }

    private static List<GivenAnswer> begin(Page page, int questions) {
        page.click("main form button");
        var attempt = page.url().replaceAll(".*/attempts/([0-9a-f-]+)/.*", "$1");
        var right = GivenAnswer.right(Nation.bean(JdbcClient.class), UUID.fromString(attempt));
        assertThat(right).hasSize(questions);
        return right;
    }

    private static String kind(Page page) {
        return Stream.of("radio", "checkbox", "text")
                .filter(type -> Browser.whole(page)
                                .locator("main fieldset input[type=" + type + "]")
                                .count()
                        > 0)
                .findFirst()
                .orElse("order");
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
