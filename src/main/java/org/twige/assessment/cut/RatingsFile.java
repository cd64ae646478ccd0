package org.twige.assessment.cut;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.cut.Ratings.Said;
import org.twige.border.SafeCsv;

/**
 * A workshop as a table from which anybody can compute its result again. Judges are numbers; neither items nor keys are in
 * it, only the codes of items.
 *
 * @param said every rating, in the order in which they were given
 * @param first what came out of round 1; null for nothing
 * @param second the same of round 2
 * @param adopted null while nothing is
 */
record RatingsFile(
        Workshop workshop,
        Named about,
        List<Weight> weights,
        List<Listed> items,
        List<Judge> judges,
        List<Said> said,
        @Nullable CutResult first,
        @Nullable CutResult second,
        @Nullable CutScore adopted) {

    static final List<String> HEADER = List.of("record", "name", "judge", "round", "item", "cell", "value", "at");

    /** The names under which people know the course and its version. */
    record Named(String course, int version, String edition) {}

    private static final List<String> FORMULA = List.of(
            "Of each judge, item and round the last rating counts; of a round, only judges who finished it.",
            "Items that left because they were withdrawn from finals do not count.",
            "A judge's cut is the mean rating of each cell, weighted with the questions that a form has of that cell;"
                    + " cells without a judged item are left out.",
            "The cut is the mean of the judges' cuts, in per cent of the marks.",
            "The standard error is the standard deviation of the judges' cuts (divisor: judges less one), divided by the"
                    + " root of their number.",
            "Agreement is ICC(2;1) and ICC(2;k) of Shrout and Fleiss (1979) on the table of items by judges.",
            "What is adopted is the cut of round 2, rounded down to a whole per cent, or to whole marks of a form.");

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var table = SafeCsv.to(out, HEADER)) {
            facts(table);
            weights.forEach(
                    weight -> table.row("weight", null, null, null, null, weight.name(), weight.questions(), null));
            items.forEach(item -> table.row(
                    "item",
                    item.isOpen() ? "seed" : "left",
                    null,
                    null,
                    item.code(),
                    item.outcome() + " " + item.family(),
                    item.seed(),
                    item.leftAt()));
            judges.forEach(judge -> judge(table, judge));
            said.forEach(one -> table.row(
                    "rating", null, one.judge(), one.round(), code(one.position()), null, one.rating(), one.at()));
            result(table, 1, first);
            result(table, 2, second);
            adopted(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void facts(SafeCsv table) {
        fact(table, "workshop", workshop.id());
        fact(table, "stage", workshop.state());
        fact(table, "course", about.course());
        fact(table, "version", about.version());
        fact(table, "edition", about.edition());
        fact(table, "version-id", workshop.version().value());
        fact(table, "form-items", workshop.formItems());
        fact(table, "forms-judged", workshop.forms());
        fact(table, "seed", workshop.seed());
        workshop.definition().byLanguage().forEach((language, text) -> fact(table, "definition-" + language, text));
        FORMULA.forEach(sentence -> fact(table, "formula", sentence));
    }

    private static void judge(SafeCsv table, Judge judge) {
        about(table, judge, "track", judge.track(), null);
        about(table, judge, "first-language", judge.firstLanguage(), null);
        about(table, judge, "outside-capital", judge.outsideCapital(), null);
        about(table, judge, "agreed", "", judge.agreedAt());
        finished(table, judge, 1, judge.round1At());
        finished(table, judge, 2, judge.round2At());
    }

    private static void finished(SafeCsv table, Judge judge, int round, @Nullable Object at) {
        if (at != null) {
            table.row("judge", "finished", judge.number(), round, null, null, null, at);
        }
    }

    private static void about(SafeCsv table, Judge judge, String name, Object value, @Nullable Object at) {
        table.row("judge", name, judge.number(), null, null, null, value, at);
    }

    private static void result(SafeCsv table, int round, @Nullable CutResult result) {
        if (result == null) {
            return;
        }
        result(table, round, Figure.JUDGES, result);
        result(table, round, Figure.CUT, result);
        result(table, round, Figure.ERROR, result);
        if (result.agreement() != null) {
            result(table, round, Figure.SINGLE, result);
            result(table, round, Figure.AVERAGE, result);
        }
    }

    private static void result(SafeCsv table, int round, Figure figure, CutResult result) {
        table.row(
                "result",
                figure.key(),
                null,
                round,
                null,
                null,
                figure.of(result).orElse(""),
                null);
    }

    private void adopted(SafeCsv table) {
        Optional.ofNullable(adopted).ifPresent(score -> {
            table.row("adopted", "cut", null, null, null, null, score.cut(), score.at());
            table.row("adopted", "whole-marks", null, null, null, null, score.wholeMarks(), null);
            table.row("adopted", "from", null, null, null, null, score.from(), null);
            table.row(
                    "adopted", "despite", null, null, null, null, score.basis().despite(), null);
        });
    }

    private static void fact(SafeCsv table, String name, Object value) {
        table.row("fact", name, null, null, null, null, value, null);
    }

    private String code(int position) {
        return items.get(position - 1).code();
    }
}
