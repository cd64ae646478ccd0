package org.twige.labs.gap;

import java.util.List;
import java.util.stream.Stream;
import org.twige.labs.drawing.Bars;
import org.twige.web.Cell;
import org.twige.web.Frame;

/** How gaps and shares are written. */
final class GapWords {

    private GapWords() {}

    /** A gap in points, with its interval. */
    static String gap(Frame frame, Effect effect, Bootstrap interval) {
        return frame.text(
                "labs.gap.gap-line",
                "gap",
                frame.number(Study.points(effect.gap())),
                "low",
                frame.number(Study.points(interval.low())),
                "high",
                frame.number(Study.points(interval.high())));
    }

    /** In per cent, rounded half up. */
    static String percent(Frame frame, double share) {
        return frame.percent(Study.points(share) / 100.0);
    }

    static Bars bars(Frame frame, String title, Effect effect) {
        return new Bars(
                title, List.of(bar(frame, "labs.gap.town", effect.town()), bar(frame, "labs.gap.far", effect.far())));
    }

    private static Bars.Bar bar(Frame frame, String label, Group group) {
        return new Bars.Bar(frame.text(label), group.recall(), percent(frame, group.recall()), false);
    }

    static List<Cell> headOfMeasures(Frame frame) {
        return Stream.concat(
                        Stream.of(Cell.of(frame.text("labs.gap.measure"))),
                        Stream.of("town", "far", "gap-points", "wrong", "touched")
                                .map(column -> Cell.number(frame.text("labs.gap." + column))))
                .toList();
    }

    /** Today and each measure: shares found, gap, people approved without a right, decisions changed. */
    static List<List<Cell>> measures(Frame frame, Study study) {
        return Stream.of(Measure.values())
                .map(measure -> row(
                        frame,
                        frame.text("labs.gap.measure-short." + measure.word(), thresholds(study)),
                        study.effect(measure)))
                .toList();
    }

    static Object[] thresholds(Study study) {
        return new Object[] {
            "all", study.thresholds().all(),
            "town", study.thresholds().town(),
            "far", study.thresholds().far()
        };
    }

    private static List<Cell> row(Frame frame, String name, Effect effect) {
        return List.of(
                Cell.of(name),
                Cell.number(percent(frame, effect.town().recall())),
                Cell.number(percent(frame, effect.far().recall())),
                Cell.number(frame.number(Study.points(effect.gap()))),
                Cell.number(frame.number(effect.wrong())),
                Cell.number(frame.number(effect.touched())));
    }

    static List<Cell> headOfTwo(Frame frame) {
        return List.of(
                Cell.of(frame.text("labs.gap.number-of")),
                Cell.number(frame.text("labs.gap.before")),
                Cell.number(frame.text("labs.gap.after")));
    }

    /** The tool of today beside a measure, one figure a line. */
    static List<List<Cell>> two(Frame frame, Effect today, Effect measure) {
        return List.of(
                line(frame, "found-town", people(frame, today.town()), people(frame, measure.town())),
                line(frame, "found-far", people(frame, today.far()), people(frame, measure.far())),
                line(
                        frame,
                        "gap-points",
                        frame.number(Study.points(today.gap())),
                        frame.number(Study.points(measure.gap()))),
                line(frame, "wrong", frame.number(today.wrong()), frame.number(measure.wrong())),
                line(frame, "touched", frame.number(today.touched()), frame.number(measure.touched())));
    }

    private static List<Cell> line(Frame frame, String what, String today, String measure) {
        return List.of(Cell.of(frame.text("labs.gap." + what)), Cell.number(today), Cell.number(measure));
    }

    /** So many of so many, and the share. */
    private static String people(Frame frame, Group group) {
        return frame.text(
                "labs.gap.people",
                "found",
                frame.number(group.found()),
                "entitled",
                frame.number(group.entitled()),
                "share",
                percent(frame, group.recall()));
    }
}
