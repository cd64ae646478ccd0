package org.twige.labs.visits;

import java.util.List;
import java.util.stream.Stream;
import org.twige.labs.data.ClinicVisits;
import org.twige.labs.data.VisitWeek;
import org.twige.labs.drawing.Lines;
import org.twige.labs.drawing.Lines.Line;
import org.twige.web.Frame;

/** The drawings of a centre's weeks. */
final class Drawing {

    /** Of the past, so many weeks are drawn: a year and a half, in which an outage and both rains lie. */
    private static final int PAST = 78;

    private static final int STEP = 100;

    private Drawing() {}

    static List<VisitWeek> drawn(Centre centre) {
        return centre.past().subList(centre.past().size() - PAST, centre.past().size());
    }

    static List<VisitWeek> tested(Centre centre) {
        return centre.weeks()
                .subList(
                        centre.past().size() - ClinicVisits.TEST_WEEKS,
                        centre.weeks().size());
    }

    /** What the edges of a drawing are, in words. */
    static String scale(Frame frame, Lines lines, List<VisitWeek> weeks) {
        return frame.text(
                "labs.visits.scale",
                "from",
                Words.day(frame, weeks.getFirst()),
                "to",
                Words.day(frame, weeks.getLast()),
                "top",
                Words.whole(frame, lines.top()));
    }

    static Lines past(Frame frame, Centre centre) {
        var weeks = drawn(centre);
        var line = new Line(frame.text("labs.visits.line.came"), came(weeks), 0, PAST, "");
        return new Lines(
                frame.text("labs.visits.drawing.past", "centre", Words.centre(frame, centre)),
                List.of(line),
                List.of(),
                top(Stream.of(line)));
    }

    /** The half year before the test and the test itself, with the model as it is called there, its range, and last year's week. */
    static Lines test(Frame frame, Centre centre, Trial test, Trial year, String label) {
        var weeks = tested(centre);
        var came = new Line(frame.text("labs.visits.line.came"), came(weeks), 0, weeks.size(), "");
        var model = ahead(label, test, "5 3");
        var before = ahead(frame.text("labs.visits.line.year"), year, "1 3");
        var lines = test.model() == Model.YEAR ? List.of(came, before) : List.of(came, model, before);
        var band = List.of(
                edge(test.outlooks().stream().map(Outlook::low)),
                edge(test.outlooks().stream().map(Outlook::high)));
        return new Lines(
                frame.text("labs.visits.drawing.test", "centre", Words.centre(frame, centre)),
                lines,
                band,
                top(Stream.concat(lines.stream(), band.stream())));
    }

    private static Line ahead(String label, Trial trial, String dashes) {
        return new Line(
                label,
                trial.outlooks().stream().map(Outlook::expected).toList(),
                ClinicVisits.TEST_WEEKS,
                2 * ClinicVisits.TEST_WEEKS,
                dashes);
    }

    private static Line edge(Stream<Double> values) {
        return new Line("", values.toList(), ClinicVisits.TEST_WEEKS, 2 * ClinicVisits.TEST_WEEKS, "");
    }

    private static List<Double> came(List<VisitWeek> weeks) {
        return weeks.stream()
                .map(week -> week.visits() == null ? Double.NaN : (double) week.visits())
                .toList();
    }

    /** A round number above all values. */
    private static double top(Stream<Line> lines) {
        var most = lines.flatMap(line -> line.values().stream())
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(STEP);
        return (Math.floor(most / STEP) + 1) * STEP;
    }
}
