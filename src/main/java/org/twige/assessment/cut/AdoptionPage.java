package org.twige.assessment.cut;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What somebody sees who is to adopt a pass mark, before they do.
 *
 * @param today the pass mark that holds now, in per cent
 * @param percent what closed attempts would have become under the whole per cent
 * @param marks the same under the whole marks
 * @param obstacle what keeps the reader from adopting; null for nothing
 * @param problems by field, the end of the key of the sentence about it
 */
record AdoptionPage(
        Workshop workshop,
        LocalText course,
        CutResult result,
        int today,
        CutEffect percent,
        CutEffect marks,
        LocalDate earliest,
        AdoptCut.@Nullable Obstacle obstacle,
        AdoptionForm form,
        Map<String, String> problems) {

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var problem : problems.entrySet()) {
            errors = errors.and(
                    problem.getKey(),
                    frame.text("assessment.cut.adopt.wrong." + problem.getValue(), "day", frame.date(earliest)));
        }
        return errors;
    }

    @Nullable
    String obstacleWords(Frame frame) {
        return obstacle == null
                ? null
                : frame.text("assessment.cut.adopt.obstacle."
                        + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What is not as it should be with the result. */
    String unsureWords(Frame frame) {
        return frame.text(
                "assessment.cut.adopt.unsure",
                "fewest",
                Composition.FEWEST,
                "largest",
                Math.round(CutResult.LARGEST_ERROR * 100),
                "judges",
                result.judges(),
                "error",
                ResultTable.two(frame, result.error() * 100));
    }

    int wholePercent() {
        return result.wholePercent();
    }

    int percentOfWholeMarks() {
        return result.percentOfWholeMarks(workshop.formItems());
    }

    List<Choice> roundings(Frame frame) {
        return List.of(
                Choice.of("percent", frame.text("assessment.cut.adopt.percent", "cut", wholePercent())),
                Choice.of(
                        "marks",
                        frame.text(
                                "assessment.cut.adopt.marks",
                                "cut",
                                percentOfWholeMarks(),
                                "marks",
                                (int) Math.floor(result.marks(workshop.formItems()) + 1e-9),
                                "items",
                                workshop.formItems())));
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("assessment.cut.adopt.mark")),
                Cell.number(frame.text("assessment.cut.adopt.pass")),
                Cell.number(frame.text("assessment.cut.adopt.of")));
    }

    List<List<Cell>> rows(Frame frame) {
        return List.of(
                row(frame, "assessment.cut.adopt.today", today, percent.passed()),
                row(frame, "assessment.cut.adopt.as-percent", wholePercent(), percent.wouldPass()),
                row(frame, "assessment.cut.adopt.as-marks", percentOfWholeMarks(), marks.wouldPass()));
    }

    private List<Cell> row(Frame frame, String key, int cut, long pass) {
        return List.of(
                Cell.of(frame.text(key, "cut", cut)),
                Cell.number(frame.number(pass)),
                Cell.number(frame.number(percent.closed())));
    }
}
