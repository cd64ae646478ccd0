package org.twige.assessment.sitting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.sitting.PairedGap.Interval;
import org.twige.web.Frame;

/**
 * A line of the table of the honesty gap.
 *
 * @param row null for the sum of all
 * @param people empty where nothing may be shown
 * @param expected the rate in the room if everybody knew as much as the final says; empty with the others
 */
record GapLine(@Nullable GapRow row, @Nullable PairedGap people, double expected) {

    private static final double PERCENT = 100;

    /** The sum first, then every group that has people; hidden ones keep their place. */
    static List<GapLine> of(List<GapRow> rows) {
        var hidden = SmallGroups.hidden(rows.stream().map(GapRow::people).toList());
        var lines = new ArrayList<GapLine>();
        lines.add(sum(rows));
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row.people() > 0) {
                lines.add(
                        hidden.contains(at)
                                ? new GapLine(row, null, 0)
                                : new GapLine(row, row.gap(), ByChance.rate(row.known())));
            }
        }
        return lines;
    }

    private static GapLine sum(List<GapRow> rows) {
        var all = new PairedGap(
                rows.stream().mapToInt(row -> row.gap().both()).sum(),
                rows.stream().mapToInt(row -> row.gap().alone()).sum(),
                rows.stream().mapToInt(row -> row.gap().room()).sum(),
                rows.stream().mapToInt(row -> row.gap().neither()).sum());
        if (all.people() < SmallGroups.LEAST) {
            return new GapLine(null, null, 0);
        }
        return new GapLine(
                null,
                all,
                ByChance.rate(rows.stream().flatMap(row -> row.known().stream()).toList()));
    }

    String name(Frame frame) {
        if (row == null) {
            return frame.text("assessment.honesty.all");
        }
        return row.own() ? frame.text("assessment.honesty.own") : row.names().in(frame.language());
    }

    /** Points from a hundred, with one sign; a gap can be negative. */
    static String points(double share, Frame frame) {
        return frame.number(Math.round(share * PERCENT));
    }

    static String interval(Interval interval, Frame frame) {
        return frame.text(
                "assessment.honesty.from-to",
                "low",
                points(interval.low(), frame),
                "high",
                points(interval.high(), frame));
    }
}
