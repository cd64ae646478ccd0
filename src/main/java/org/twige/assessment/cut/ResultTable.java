package org.twige.assessment.cut;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twige.web.Cell;
import org.twige.web.Frame;

/**
 * What came out of both rounds, side by side.
 *
 * @param items of a form
 */
record ResultTable(@Nullable CutResult first, @Nullable CutResult second, int items) {

    boolean isEmpty() {
        return first == null && second == null;
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("assessment.cut.result.figure")),
                Cell.number(frame.text("assessment.cut.round", "round", 1)),
                Cell.number(frame.text("assessment.cut.round", "round", 2)));
    }

    List<List<Cell>> rows(Frame frame) {
        return List.of(
                row(frame, "judges", result -> frame.number(result.judges())),
                row(frame, "percent", result -> two(frame, result.percent())),
                row(frame, "marks", result -> two(frame, result.marks(items))),
                row(frame, "error-percent", result -> two(frame, result.error() * 100)),
                row(frame, "error-marks", result -> two(frame, result.error() * items)),
                row(frame, "single", result -> four(frame, result.agreement(), Agreement::single)),
                row(frame, "average", result -> four(frame, result.agreement(), Agreement::average)));
    }

    private List<Cell> row(Frame frame, String key, Function<CutResult, String> figure) {
        return List.of(
                Cell.of(frame.text("assessment.cut.result." + key, "items", items)),
                Cell.number(written(first, figure)),
                Cell.number(written(second, figure)));
    }

    private static String written(@Nullable CutResult result, Function<CutResult, String> figure) {
        return result == null ? "–" : figure.apply(result);
    }

    /** With one decimal where it is not whole. */
    static String plain(Frame frame, double number) {
        return frame.text("assessment.cut.one-decimal", "number", number);
    }

    static String two(Frame frame, double number) {
        return frame.text("assessment.cut.two-decimals", "number", number);
    }

    private static String four(Frame frame, @Nullable Agreement agreement, Function<Agreement, Double> figure) {
        return Optional.ofNullable(agreement)
                .map(figure)
                .map(number -> frame.text("assessment.cut.four-decimals", "number", number))
                .orElse("–");
    }
}
