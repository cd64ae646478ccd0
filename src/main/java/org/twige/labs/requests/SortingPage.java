package org.twige.labs.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twige.labs.data.Topic;
import org.twige.labs.drawing.Bars;
import org.twige.labs.drawing.Bars.Bar;
import org.twige.labs.requests.TextModel.Labelled;
import org.twige.web.Cell;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What came out so far.
 *
 * @param models how many of the models are shown: 60, then 120, then 1,080 examples
 * @param asked whether a missing choice is asked for
 */
record SortingPage(Sorting sorting, int models, List<Score> scores, boolean asked) {

    private static final List<Integer> EXAMPLES = List.of(60, 120, 1_080);
    private static final int SHOWN = 10;

    SortingPage(Sorting sorting, int models) {
        this(sorting, models, scores(sorting, models), false);
    }

    SortingPage missing() {
        return new SortingPage(sorting, models, scores, true);
    }

    private static List<Score> scores(Sorting sorting, int models) {
        var scores = new ArrayList<Score>();
        scores.add(sorting.first());
        if (models > 1) {
            scores.add(sorting.second());
        }
        if (models > 2) {
            scores.add(sorting.many());
        }
        return List.copyOf(scores);
    }

    Errors errors(Frame frame) {
        return asked ? Errors.of("more", frame.text("labs.requests.more-missing")) : Errors.none();
    }

    Score last() {
        return scores.getLast();
    }

    String guess() {
        return sorting.round().choice("guess", "");
    }

    String agreeing(Frame frame) {
        return frame.text("labs.requests.agreeing", "count", sorting.agreeing(), "total", Messages.FIRST);
    }

    boolean differs() {
        return !sorting.differing().isEmpty();
    }

    /** Some of the messages that the learner put on another desk than the office: enough to think about. */
    List<Labelled> differing() {
        return sorting.differing().stream().limit(SHOWN).toList();
    }

    String desks(Frame frame, Labelled one) {
        return frame.text(
                "labs.requests.differing.desks",
                "yours",
                topic(frame, one.desk()),
                "office",
                topic(frame, one.request().filedAs()));
    }

    static String percent(Frame frame, double share) {
        return frame.percent(Score.percent(share) / 100.0);
    }

    /** The language in which the learner sorted, as its speakers call it. */
    String language(Frame frame) {
        return name(frame, Messages.language(sorting.round(), "language"));
    }

    String ownShare(Frame frame) {
        return percent(
                frame,
                scores.getFirst()
                        .in(Messages.language(sorting.round(), "language"))
                        .right());
    }

    /** The share of messages on the right desk, with rules and the fullest desk beside it. */
    Bars bars(Frame frame) {
        var bars = new ArrayList<Bar>();
        for (var at = 0; at < scores.size(); at++) {
            bars.add(bar(frame, frame.text("labs.requests.model", "count", EXAMPLES.get(at)), scores.get(at), false));
        }
        bars.add(bar(frame, frame.text("labs.requests.rules"), Sorting.RULES, true));
        bars.add(bar(frame, frame.text("labs.requests.fullest"), sorting.fullest(), true));
        return new Bars(frame.text("labs.requests.bars"), bars);
    }

    private static Bar bar(Frame frame, String label, Score score, boolean pale) {
        return new Bar(label, score.right(), percent(frame, score.right()), pale);
    }

    List<Cell> languageHead(Frame frame) {
        var head = new ArrayList<Cell>();
        head.add(Cell.of(frame.text("labs.requests.language")));
        scores.forEach(score -> head.add(Cell.number(frame.number(EXAMPLES.get(scores.indexOf(score))))));
        head.add(Cell.number(frame.text("labs.requests.rules")));
        return head;
    }

    /** A row for each language, one for all. */
    List<List<Cell>> languageRows(Frame frame) {
        var rows = new ArrayList<List<Cell>>();
        for (var code : Messages.LANGUAGES) {
            var row = new ArrayList<Cell>();
            row.add(Cell.of(name(frame, code)));
            scores.forEach(
                    score -> row.add(Cell.number(percent(frame, score.in(code).right()))));
            row.add(Cell.number(percent(frame, Sorting.RULES.in(code).right())));
            rows.add(row);
        }
        return rows;
    }

    private static String name(Frame frame, String code) {
        return frame.country().language(code).name();
    }

    /** All ways beside each other: right desk, and the mean over desks. */
    List<List<Cell>> ways(Frame frame) {
        return List.of(
                way(frame, frame.text("labs.requests.bayes"), last()),
                way(frame, frame.text("labs.requests.logistic"), sorting.logistic()),
                way(frame, frame.text("labs.requests.rules"), Sorting.RULES),
                way(frame, frame.text("labs.requests.fullest"), sorting.fullest()));
    }

    private static List<Cell> way(Frame frame, String name, Score score) {
        return List.of(
                Cell.of(name),
                Cell.number(percent(frame, score.right())),
                Cell.number(percent(frame, score.macroF1())));
    }

    List<Cell> wayHead(Frame frame) {
        return List.of(
                Cell.of(frame.text("labs.requests.way")),
                Cell.number(frame.text("labs.requests.right")),
                Cell.number(frame.text("labs.requests.f1")));
    }

    List<Cell> confusionHead(Frame frame) {
        var head = new ArrayList<Cell>();
        head.add(Cell.of(frame.text("labs.requests.belongs")));
        Arrays.stream(Topic.values())
                .map(topic -> topic(frame, topic))
                .map(Cell::number)
                .forEach(head::add);
        return head;
    }

    /** Where the last model put the messages of each desk. */
    List<List<Cell>> confusion(Frame frame) {
        return confusion(frame, last());
    }

    /** The same, of the messages in one language. */
    List<List<Cell>> confusion(Frame frame, String code) {
        return confusion(frame, last().in(code));
    }

    /** A language, and the mean over desks in it. */
    String confusionCaption(Frame frame, String code) {
        return frame.text(
                "labs.requests.confusion-in",
                "language",
                name(frame, code),
                "share",
                percent(frame, last().in(code).macroF1()));
    }

    private static List<List<Cell>> confusion(Frame frame, Score score) {
        return Arrays.stream(Topic.values())
                .map(belongs -> row(frame, score, belongs))
                .toList();
    }

    private static List<Cell> row(Frame frame, Score score, Topic belongs) {
        var row = new ArrayList<Cell>();
        row.add(Cell.of(topic(frame, belongs)));
        for (var said : Topic.values()) {
            row.add(Cell.number(frame.number(score.count(belongs, said))));
        }
        return row;
    }

    private static String topic(Frame frame, Topic topic) {
        return frame.text("labs.requests.topic." + topic);
    }
}
