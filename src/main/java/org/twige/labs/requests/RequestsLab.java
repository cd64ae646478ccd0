package org.twige.labs.requests;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.labs.round.Lab;
import org.twige.labs.round.Round;

/** Sort citizens' requests: how a model learns from examples, and what more of them change. */
@Component
@Order(1)
class RequestsLab implements Lab {

    static final String NAME = "requests";
    static final String ADDRESS = "/labs/requests/";
    static final int PARTS = 6;
    static final int USUAL_THRESHOLD = 60;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int minutes() {
        return 25;
    }

    @Override
    public int kilobytes() {
        return 55;
    }

    @Override
    public String onwards(Round round) {
        return round.isOpen() ? ADDRESS + step(round) : result(round.id());
    }

    private static final List<String> STEPS =
            List.of("language", "label", "guess", "first", "second", "doubt", "result");

    /** Has the round come so far, and is the step one of its kind? */
    static boolean mayShow(String step, Round round) {
        if (round.reading() && round.isOpen()) {
            return step.equals("reading");
        }
        var reached = STEPS.indexOf(step(round).replaceAll("/.*", ""));
        var asked = STEPS.indexOf(step.equals("many") ? "second" : step);
        return asked >= 0
                && (asked <= reached || (step.equals("doubt") && step(round).equals("second")));
    }

    private static String step(Round round) {
        if (!round.isOpen()) {
            return "result";
        } else if (round.reading()) {
            return "reading";
        } else if (round.choice("language").isEmpty()) {
            return "language";
        }
        var missing = missing(round);
        if (missing < Messages.FIRST) {
            return "label/" + (missing / (Messages.FIRST / PARTS) + 1);
        } else if (round.choice("guess").isEmpty()) {
            return "guess";
        } else if (round.choice("more").isEmpty()) {
            return "first";
        }
        return round.choice("threshold").isEmpty() ? "second" : "result";
    }

    /** The first message without a desk; their number if there is none. */
    private static int missing(Round round) {
        return IntStream.range(0, Messages.FIRST)
                .filter(at -> round.choice("m" + at).isEmpty())
                .findFirst()
                .orElse(Messages.FIRST);
    }

    /** What questions may ask about. */
    static Map<String, Long> figures(Round round) {
        var sorting = new Sorting(round);
        var first = sorting.first();
        var many = sorting.many();
        var threshold = round.number("threshold", USUAL_THRESHOLD);
        var sure = many.sureOf(threshold / 100.0);
        var figures = new LinkedHashMap<String, Long>();
        figures.put("right60", Score.percent(first.right()));
        figures.put("right120", Score.percent(sorting.second().right()));
        figures.put("right1080", Score.percent(many.right()));
        figures.put(
                "own60",
                Score.percent(first.in(Messages.language(round, "language")).right()));
        figures.put("rules", Score.percent(Sorting.RULES.right()));
        figures.put("best60", (long) place(first, Comparator.reverseOrder()));
        figures.put("worst60", (long) place(first, Comparator.naturalOrder()));
        figures.put("agree", (long) sorting.agreeing());
        figures.put("threshold", (long) threshold);
        figures.put(
                "left",
                100
                        - Score.percent(
                                (double) sure.judged().size() / many.judged().size()));
        figures.put("rightleft", Score.percent(sure.right()));
        return figures;
    }

    private static int place(Score score, Comparator<Double> order) {
        var languages = Messages.LANGUAGES;
        return IntStream.range(0, languages.size())
                .boxed()
                .min(Comparator.comparing(at -> score.in(languages.get(at)).right(), order))
                .orElse(0);
    }
}
