package org.twige;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A learner in another process's pages: reads, answers, and remembers what was acknowledged. */
final class DistantLearner {

    private static final String COURSE = "/learn/ai-in-plain-words";
    private static final int LESSONS = 8;
    private static final int QUESTIONS = 20;

    private final DistantBrowser browser;
    private final Map<Integer, Integer> acknowledged = new ConcurrentSkipListMap<>();

    DistantLearner(DistantBrowser browser) {
        this.browser = browser;
    }

    /** The places of the chosen options by question, each counted from 1. */
    Map<Integer, Integer> acknowledged() {
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
    }

    /** Begins the final and answers until the server is gone. */
    void answerUntilNobodyListens() {
        try {
            var page = browser.follow(browser.send(DistantBrowser.form(browser.open(COURSE + "/final"), "/final")));
            for (var question = 1; question <= QUESTIONS; question++) {
                var place = question % 3 + 1;
                var answer = answer(page, question, place);
                acknowledged.put(question, place);
                page = browser.follow(answer);
            }
        } catch (IOException e) {
            System.out.println("the server is gone: " + e.getMessage());
        }
    }

    /** Goes on with the sign-in from before, answers everything and sends the attempt. */
    void finish(UUID attempt, java.util.function.IntUnaryOperator rightPlace) throws IOException {
        for (var question = 1; question <= QUESTIONS; question++) {
            answer(
                    browser.open("/attempts/" + attempt + "/questions/" + question),
                    question,
                    rightPlace.applyAsInt(question));
        }
        browser.send(DistantBrowser.form(browser.open("/attempts/" + attempt + "/check"), "/submit"));
    }

    private org.jsoup.Connection.Response answer(Document page, int question, int place) throws IOException {
        var form = DistantBrowser.form(page, "/questions/" + question);
        form.select("input[checked]").removeAttr("checked");
        form.expectFirst("input[name=choice][value=" + place + "]").attr("checked", "");
        return browser.send(form);
    }
}
