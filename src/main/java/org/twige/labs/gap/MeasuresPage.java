package org.twige.labs.gap;

import java.util.List;
import java.util.stream.Stream;
import org.twige.labs.round.Given;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** What each measure brings and costs, and the choice of one. */
record MeasuresPage(Study study, Given given) {

    List<List<Cell>> rows(Frame frame) {
        return GapWords.measures(frame, study);
    }

    static List<Choice> measures(Frame frame) {
        return Measure.changing().stream()
                .map(measure -> Choice.of(measure.word(), frame.text("labs.gap.measure." + measure.word())))
                .toList();
    }

    /** The three selects with the thresholds. */
    static List<String> thresholds() {
        return Stream.of("all", "town", "far").toList();
    }

    String chosen(String field) {
        return study.round().choice(field, "");
    }
}
