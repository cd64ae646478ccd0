package org.twige;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A learner in another process's pages: reads, answers, and remembers what was acknowledged. */
final class DistantLearner {

    private static final String COURSE = "/learn/ai-in-plain-words";
    private static final int LESSONS = 8;
    private static final int QUESTIONS = 20;

    private final DistantBrowser browser;
    private final Map<Integer, GivenAnswer> acknowledged = new ConcurrentSkipListMap<>();

    DistantLearner(DistantBrowser browser) {
        this.browser = browser;
    }

    /** What was saved, by question. */
    Map<Integer, GivenAnswer> acknowledged() {
        return acknowledged;
    }

    void readEveryLesson() throws IOException {
        for (var lesson = 1; lesson <= LESSONS; lesson++) {
            var page = browser.open(COURSE + "/lessons/" + lesson);
            while (page.selectFirst("form[action*=/blocks/]") instanceof FormElement question) {
                question.expectFirst("input[type=radio]").attr("checked", "");
                page = browser.follow(browser.send(question));
            }
            if (page.selectFirst("form[action$=/done]") instanceof FormElement done) {
                browser.send(done);
            }
        }
        readExercises();
    }

    private void readExercises() throws IOException {
        for (var link : browser.open(COURSE).select("main ul a[href^=/labs/]")) {
            if (browser.open(link.attr("href")).select("form").last() instanceof FormElement reading) {
                var page = browser.follow(browser.send(reading));
                browser.send(DistantBrowser.form(page, "/result"));
            }
        }
    }

    /** Begins the final and answers until the server is gone. */
    void answerUntilNobodyListens() {
        try {
            var page = browser.follow(browser.send(DistantBrowser.form(browser.open(COURSE + "/final"), "/final")));
            for (var question = 1; question <= QUESTIONS; question++) {
                var given = something(DistantBrowser.form(page, "/questions/" + question), question);
                var answer = answer(page, given);
                acknowledged.put(question, given);
                page = browser.follow(answer);
            }
        } catch (IOException e) {
            System.out.println("the server is gone: " + e.getMessage());
        }
    }

    /** Goes on with the sign-in from before, answers everything and sends the attempt. */
    void finish(UUID attempt, List<GivenAnswer> answers) throws IOException {
        for (var given : answers) {
            answer(browser.open("/attempts/" + attempt + "/questions/" + given.question()), given);
        }
        browser.send(DistantBrowser.form(browser.open("/attempts/" + attempt + "/check"), "/submit"));
    }

    /** Any answer that the form takes. */
    private static GivenAnswer something(Element form, int question) {
        var steps = form.select("select[name=place]").size();
        if (steps > 0) {
            var places =
                    IntStream.rangeClosed(1, steps).mapToObj(String::valueOf).toList();
            return new GivenAnswer(question, "place", places, steps);
        }
        return form.selectFirst("input[name=figure]") == null
                ? new GivenAnswer(question, "choice", List.of(String.valueOf(question % 3 + 1)), 0)
                : new GivenAnswer(question, "figure", List.of(String.valueOf(question)), 0);
    }

    private Connection.Response answer(Document page, GivenAnswer given) throws IOException {
        var form = DistantBrowser.form(page, "/questions/" + given.question());
        form.select("input[checked]").removeAttr("checked");
        form.select("option[selected]").removeAttr("selected");
        for (var row = 0; row < given.values().size(); row++) {
            var value = given.values().get(row);
            switch (given.field()) {
                case "figure" -> form.expectFirst("input[name=figure]").val(value);
                case "place" ->
                    form.select("select[name=place]")
                            .get(row)
                            .expectFirst("option[value=" + value + "]")
                            .attr("selected", "");
                default ->
                    form.expectFirst("input[name=choice][value=" + value + "]").attr("checked", "");
            }
        }
        return browser.send(form);
    }
}
