package org.twige.labs.requests;

import java.util.List;
import java.util.Map;
import org.twige.labs.round.Round;
import org.twige.web.Cell;
import org.twige.web.Frame;

/**
 * The learner's own figures, in the words in which questions ask about them.
 *
 * @param figures by name
 */
record OwnSortingPage(Round round, Map<String, Long> figures) {

    private static final List<String> SHARES =
            List.of("right60", "own60", "right120", "right1080", "rules", "threshold", "left", "rightleft");

    static List<Cell> head(Frame frame) {
        return List.of(Cell.of(frame.text("labs.requests.figure")), Cell.number(frame.text("labs.requests.share")));
    }

    List<List<Cell>> rows(Frame frame) {
        return SHARES.stream()
                .map(name -> List.of(
                        Cell.of(frame.text("labs.requests.figure." + name)),
                        Cell.number(frame.percent(figure(name) / 100.0))))
                .toList();
    }

    /** In which language the first model does best, and worst. */
    String languages(Frame frame) {
        return figure("best60") == figure("worst60")
                ? frame.text("labs.requests.figure.no-language")
                : frame.text(
                        "labs.requests.figure.languages",
                        "best",
                        name(frame, figure("best60")),
                        "worst",
                        name(frame, figure("worst60")));
    }

    private static String name(Frame frame, long place) {
        return frame.country().language(Messages.LANGUAGES.get((int) place)).name();
    }

    private long figure(String name) {
        return figures.getOrDefault(name, 0L);
    }
}
