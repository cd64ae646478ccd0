package org.twige.labs.gap;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.twige.labs.data.DistrictKind;
import org.twige.labs.round.Given;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** The plain counts of the own half, from which the learner works out the gap. */
record CountPage(Study study, Given given) {

    static List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("labs.gap.number-of")),
                Cell.number(frame.text("labs.gap.town")),
                Cell.number(frame.text("labs.gap.far")));
    }

    List<List<Cell>> rows(Frame frame) {
        return List.of(
                row(
                        frame,
                        "applications",
                        kind -> study.halves().own().stream()
                                .filter(filing -> filing.kind() == kind)
                                .count()),
                row(frame, "entitled", kind -> group(kind).entitled()),
                row(frame, "found", kind -> group(kind).found()),
                row(frame, "wrong", kind -> group(kind).wrong()));
    }

    private Group group(DistrictKind kind) {
        return kind == DistrictKind.URBAN ? study.today().town() : study.today().far();
    }

    private static List<Cell> row(Frame frame, String what, ToLongFunction<DistrictKind> count) {
        return List.of(
                Cell.of(frame.text("labs.gap." + what)),
                Cell.number(frame.number(count.applyAsLong(DistrictKind.URBAN))),
                Cell.number(frame.number(count.applyAsLong(DistrictKind.RURAL))));
    }

    static List<Choice> answers(Frame frame) {
        return Stream.of("no", "unsure", "yes")
                .map(answer -> Choice.of(answer, frame.text("labs.gap.chance." + answer)))
                .toList();
    }

    String chosen(String field) {
        return study.round().choice(field, "");
    }
}
