package org.twige.people.roster;

import java.io.PrintWriter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.web.Texts;

/** What a list would do, or did, in plain lines of text. */
@Component
class RosterReport {

    /** The figures in the order in which an official reads them, and the verdicts each adds up. */
    private static final List<Figure> FIGURES = List.of(
            new Figure("rows", List.of("ROWS")),
            new Figure("join", List.of("JOIN")),
            new Figure("return", List.of("RETURN")),
            new Figure("move", List.of("MOVE")),
            new Figure("leave", List.of("LEAVE")),
            new Figure("status", List.of("STATUS")),
            new Figure("change", List.of("CHANGE")),
            new Figure("same", List.of("SAME")),
            new Figure("second", List.of("SECOND", "SEVERAL")),
            new Figure("passed", List.of("TWICE", "TRANSFER", "LEFT_UNKNOWN")),
            new Figure("unconfirmed", List.of("UNCONFIRMED")),
            new Figure("absent-again", List.of("ABSENT_AGAIN")),
            new Figure("errors", List.of("ERRORS")),
            new Figure("warnings", List.of("WARNINGS")),
            new Figure("blank", List.of("BLANK")),
            new Figure("totals", List.of("TOTALS")),
            new Figure("no-phone", List.of("NO_PHONE")),
            new Figure("no-email", List.of("NO_EMAIL")));

    private final RosterFigures figures;
    private final Texts texts;

    RosterReport(RosterFigures figures, Texts texts) {
        this.figures = figures;
        this.texts = texts;
    }

    /** A line of the report. */
    record Figure(String key, List<String> counts) {

        int of(RosterBatch batch) {
            return counts.stream().mapToInt(batch::count).sum();
        }
    }

    static List<Figure> figures() {
        return FIGURES;
    }

    void print(RosterBatch batch, String language, PrintWriter out) {
        var refused = batch.refused();
        if (refused != null) {
            out.println(texts.say(language, "people.refusal." + refused.why().key(), "what", refused.detail()));
            return;
        }
        for (var figure : FIGURES) {
            out.printf("%,10d  %s%n", figure.of(batch), texts.say(language, "people.roster.figure." + figure.key()));
        }
        for (var problem : figures.problems(batch.id())) {
            out.printf(
                    "%,10d  %s: %s %s%n",
                    problem.rows(),
                    texts.say(language, problem.problem().stops() ? "people.roster.stops" : "people.roster.hint"),
                    texts.say(language, "people.problem." + problem.problem().key()),
                    texts.say(language, "people.remedy." + problem.problem().key()));
        }
    }

    String ending(RosterBatch batch, String language) {
        return texts.say(language, RosterPage.state(batch));
    }
}
