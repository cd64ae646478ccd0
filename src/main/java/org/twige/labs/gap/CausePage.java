package org.twige.labs.gap;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twige.labs.data.DistrictKind;
import org.twige.labs.drawing.Bars;
import org.twige.labs.round.Given;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** The gap with its interval, what those share who were missed, and the thresholds that the learner tries. */
record CausePage(Study study, Given given, Effect today) {

    CausePage(Study study, Given given) {
        this(study, given, study.today());
    }

    String gap(Frame frame) {
        return GapWords.gap(frame, today, study.interval(today));
    }

    String guess() {
        return study.round().choice("guess", "");
    }

    String chance() {
        return study.round().choice("chance", "unsure");
    }

    Bars bars(Frame frame) {
        return GapWords.bars(frame, frame.text("labs.gap.found-share"), today);
    }

    /** The entitled: all, missed, missed with an empty field; and the share found among those with full forms. */
    List<List<Cell>> rows(Frame frame) {
        Predicate<Filing> missed = filing -> !filing.filed().isApproved();
        Predicate<Filing> empty = filing -> filing.filed().emptyFields() > 0;
        return List.of(
                row(frame, "entitled", filing -> true),
                row(frame, "with-empty", empty),
                row(frame, "missed", missed),
                row(frame, "missed-empty", missed.and(empty)),
                List.of(
                        Cell.of(frame.text("labs.gap.found-full")),
                        Cell.number(foundWithFullForms(frame, DistrictKind.URBAN)),
                        Cell.number(foundWithFullForms(frame, DistrictKind.RURAL))));
    }

    private List<Cell> row(Frame frame, String what, Predicate<Filing> wanted) {
        return List.of(
                Cell.of(frame.text("labs.gap." + what)),
                Cell.number(frame.number(Study.count(study.entitled(DistrictKind.URBAN), wanted))),
                Cell.number(frame.number(Study.count(study.entitled(DistrictKind.RURAL), wanted))));
    }

    private String foundWithFullForms(Frame frame, DistrictKind kind) {
        var full = study.entitled(kind).stream()
                .filter(filing -> filing.filed().emptyFields() == 0)
                .toList();
        var found = Study.count(full, filing -> filing.filed().isApproved());
        return GapWords.percent(frame, (double) found / full.size());
    }

    static List<Choice> thresholds(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", "–")),
                        Thresholds.OFFERED.stream().map(score -> Choice.of(score.toString(), frame.number(score))))
                .toList();
    }

    String chosen(String field) {
        return study.round().choice(field, "");
    }
}
