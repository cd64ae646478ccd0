package org.twige.labs.gap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twige.labs.drawing.Bars;
import org.twige.web.Cell;
import org.twige.web.Frame;

/** The own gap before and after the chosen measure, in the own half and in the one that came later. */
record OwnGapPage(Study study, Effect before, Effect after) {

    OwnGapPage(Study study) {
        this(study, study.today(), study.effect(study.measure()));
    }

    String measure(Frame frame) {
        return frame.text("labs.gap.measure." + study.measure().word());
    }

    String gapBefore(Frame frame) {
        return GapWords.gap(frame, before, study.interval(before));
    }

    String gapAfter(Frame frame) {
        return GapWords.gap(frame, after, study.interval(after));
    }

    Bars bars(Frame frame) {
        return new Bars(
                frame.text("labs.gap.found-share"),
                List.of(
                        bar(frame, "town", "before", before.town(), true),
                        bar(frame, "town", "after", after.town(), false),
                        bar(frame, "far", "before", before.far(), true),
                        bar(frame, "far", "after", after.far(), false)));
    }

    private static Bars.Bar bar(Frame frame, String where, String when, Group group, boolean pale) {
        return new Bars.Bar(
                frame.text("labs.gap." + where) + ", " + frame.text("labs.gap." + when),
                group.recall(),
                GapWords.percent(frame, group.recall()),
                pale);
    }

    List<List<Cell>> own(Frame frame) {
        return GapWords.two(frame, before, after);
    }

    /** The same in the half that was not looked at. */
    List<List<Cell>> later(Frame frame) {
        return GapWords.two(frame, study.later(Measure.TODAY), study.later(study.measure()));
    }

    List<List<Cell>> measures(Frame frame) {
        return GapWords.measures(frame, study);
    }

    long hidden() {
        return Study.points(study.effect(Measure.HIDE).gap());
    }

    long repaired() {
        return Study.points(study.effect(Measure.REPAIR).gap());
    }

    /** What the learner wrote about who decides, and how somebody objects. */
    List<String> written() {
        return Stream.of("who", "object")
                .map(field -> study.round().choice(field))
                .flatMap(Optional::stream)
                .toList();
    }

    String word(String field) {
        return study.round().choice(field, "");
    }
}
