package org.twige.labs.visits;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twige.labs.data.VisitWeek;
import org.twige.web.Cell;
import org.twige.web.Frame;

/** The rows of the tables beside the drawings. */
final class Tables {

    private static final int LAST = 6;
    private static final int AROUND = 2;

    private Tables() {}

    /** The last weeks, and those around the guessed week a year before. */
    static List<List<Cell>> past(Frame frame, Choices choices, Centre centre) {
        var past = centre.past();
        var before = past.size() + choices.guessed() - LastYear.YEAR;
        return Stream.concat(
                        past.subList(before - AROUND, before + AROUND + 1).stream(),
                        past.subList(past.size() - LAST, past.size()).stream())
                .map(week -> week(frame, week))
                .toList();
    }

    private static List<Cell> week(Frame frame, VisitWeek week) {
        return List.of(Cell.of(Words.day(frame, week)), Cell.number(Words.visits(frame, week)));
    }

    /** Every week of a test: what came, what the model expected, what last year's week was. */
    static List<List<Cell>> test(Frame frame, Trial test, Trial year) {
        return IntStream.range(0, test.outlooks().size())
                .mapToObj(at -> {
                    var outlook = test.outlooks().get(at);
                    return List.of(
                            Cell.of(Words.day(frame, outlook.week())),
                            Cell.number(Words.visits(frame, outlook.week())),
                            Cell.number(Words.whole(frame, outlook.expected())),
                            Cell.number(
                                    Words.whole(frame, year.outlooks().get(at).expected())));
                })
                .toList();
    }

    /** Each model at one centre: average miss, MASE and how many weeks lay in its range. */
    static List<List<Cell>> models(Frame frame, Centre centre) {
        return Arrays.stream(Model.values())
                .map(model -> model(frame, centre, centre.test(model)))
                .toList();
    }

    private static List<Cell> model(Frame frame, Centre centre, Trial test) {
        return List.of(
                Cell.of(frame.text("labs.visits.model." + test.model().key())),
                Cell.number(Words.whole(frame, test.averageMiss())),
                Cell.number(Words.ratio(frame, centre.mase(test))),
                Cell.number(frame.number(test.inside())));
    }

    /** The learner's centres, one in a row. */
    static List<List<Cell>> own(Frame frame, Results results) {
        return results.centres().stream()
                .map(centre -> List.of(
                        Cell.of(Words.centre(frame, centre.centre()) + ", "
                                + frame.text("labs.visits.model."
                                        + centre.test().model().key())),
                        Cell.number(frame.number(centre.miss())),
                        Cell.number(frame.number(centre.yearMiss())),
                        Cell.number(frame.number(centre.test().inside()))))
                .toList();
    }
}
