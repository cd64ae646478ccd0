package org.twige.labs.visits;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.twige.labs.data.VisitWeek;
import org.twige.web.Cell;
import org.twige.web.Frame;

/** How pages say weeks, visits and shares. */
final class Words {

    private Words() {}

    /** The data name the centres in English; their numbers are the same in every language. */
    static String centre(Frame frame, Centre centre) {
        return frame.text("labs.visits.centre", "number", centre.name().replaceAll("\\D", ""));
    }

    static String day(Frame frame, VisitWeek week) {
        return frame.date(week.monday());
    }

    static String visits(Frame frame, VisitWeek week) {
        var visits = week.visits();
        return visits == null ? frame.text("labs.visits.lost") : frame.number(visits);
    }

    /** What the chosen model expects for the next week, with its range. */
    static String range(Frame frame, CentreResult centre) {
        return frame.text(
                "labs.visits.range",
                "expected",
                whole(frame, centre.next().expected()),
                "low",
                frame.number(centre.low()),
                "high",
                frame.number(centre.high()));
    }

    /** With two decimals. */
    static String ratio(Frame frame, double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio)
                .replace('.', frame.country().language(frame.language()).decimal());
    }

    static String whole(Frame frame, double visits) {
        return frame.number(Math.round(visits));
    }

    static List<Cell> head(Frame frame, String... keys) {
        return IntStream.range(0, keys.length)
                .mapToObj(at -> at == 0
                        ? Cell.of(frame.text("labs.visits.head." + keys[at]))
                        : Cell.number(frame.text("labs.visits.head." + keys[at])))
                .toList();
    }
}
