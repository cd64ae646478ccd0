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
                title,
                List.of(
                        bar(frame, "labs.gap.town", effect.town()),
                        bar(frame, "labs.gap.far", effect.far())));
    }

    private static Bars.Bar bar(Frame frame, String label, Group group) {
        return new Bars.Bar(frame.text(label), group.recall(), percent(frame, group.recall()), false);
    }

    static List<Cell> headOfMeasures(Frame frame) {
        return Stream.concat(
                        Stream.of(Cell.of(frame.text("labs.gap.measure"))),
                        Stream.of("found-town", "found-far", "gap-points", "wrong", "touched")
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

    static List<Cell> row(Frame frame, String name, Effect effect) {
        return List.of(
                Cell.of(name),
                Cell.number(people(frame, effect.town())),
                Cell.number(people(frame, effect.far())),
                Cell.number(frame.number(Study.points(effect.gap()))),
                Cell.number(frame.number(effect.wrong())),
                Cell.number(frame.number(effect.touched())));
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
