package org.twige.labs.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twige.labs.round.Round;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** How sure the last model must be before it may sort alone. */
record DoubtPage(Round round, Score many, boolean asked) {

    private static final List<Integer> OFFERED = List.of(0, 40, 50, 60, 70, 80, 90);
    private static final int MOST_SIGNS = 500;

    static String shortened(String words) {
        return words.length() > MOST_SIGNS ? words.substring(0, MOST_SIGNS) : words;
    }

    boolean offers(String threshold) {
        return OFFERED.stream().map(Object::toString).anyMatch(threshold::equals);
    }

    DoubtPage with(Map<String, String> given) {
        return new DoubtPage(
                new Round(
                        round.id(),
                        round.exercise(),
                        round.number(),
                        round.seed(),
                        round.reading(),
                        Map.copyOf(given),
                        round.finishedAt()),
                many,
                asked);
    }

    Errors errors(Frame frame) {
        return asked ? Errors.of("threshold", frame.text("labs.requests.threshold-missing")) : Errors.none();
    }

    List<Choice> choices(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", "–")),
                        OFFERED.stream().map(share -> Choice.of(share.toString(), frame.percent(share / 100.0))))
                .toList();
    }

    String chosen() {
        return round.choice("threshold", "");
    }

    String why() {
        return round.choice("why", "");
    }

    List<Cell> head(Frame frame) {
        return Stream.of("sure", "alone", "right-alone", "person")
                .map(column -> Cell.number(frame.text("labs.requests.doubt." + column)))
                .toList();
    }

    /** For each threshold: how many messages of a hundred go alone, how many of them rightly, how many to a person. */
    List<List<Cell>> rows(Frame frame) {
        return OFFERED.stream().map(share -> row(frame, share)).toList();
    }

    private List<Cell> row(Frame frame, int share) {
        var sure = many.sureOf(share / 100.0);
        var alone = (double) sure.judged().size() / many.judged().size();
        return Stream.of(
                        frame.percent(share / 100.0),
                        SortingPage.percent(frame, alone),
                        Optional.of(sure)
                                .filter(some -> !some.judged().isEmpty())
                                .map(some -> SortingPage.percent(frame, some.right()))
                                .orElse("–"),
                        frame.percent((100 - Score.percent(alone)) / 100.0))
                .map(Cell::number)
                .toList();
    }
}
