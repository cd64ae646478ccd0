package org.twige.assessment.sitting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.sitting.Draws.Drawn;
import org.twige.courses.Course;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * One draw.
 *
 * @param people who was drawn in the reader's part of the tree
 * @param recomputed null until the draw is carried out
 * @param due whether it can be carried out now
 */
record DrawPage(
        Draw draw,
        List<Course> published,
        List<Drawn> people,
        @Nullable Recomputed recomputed,
        boolean due) {

    String course(Frame frame) {
        return DrawsPage.title(draw.course(), published, frame);
    }

    List<Row> rows(Frame frame) {
        return rows(draw, frame);
    }

    static List<Row> rows(Draw draw, Frame frame) {
        var rows = new ArrayList<Row>();
        rows.add(row(
                frame,
                "period-label",
                frame.text(
                        "assessment.draws.period",
                        "from",
                        frame.date(draw.from()),
                        "until",
                        frame.date(draw.until()))));
        rows.add(row(frame, "announced", frame.moment(draw.announcedAt())));
        rows.add(row(frame, "rule", draw.rules().in(frame.language())));
        rows.add(row(frame, "commitment", draw.commitment()));
        var result = draw.result();
        if (result != null && draw.seed() != null) {
            rows.add(row(frame, "drawn", frame.moment(result.at())));
            rows.add(row(frame, "seed", draw.seed()));
            rows.add(row(frame, "population", frame.number(result.population())));
            rows.add(row(frame, "hash", result.hash()));
            rows.add(row(frame, "by-chance", frame.number(result.byChance())));
            rows.add(row(frame, "by-rule", frame.number(result.byRule())));
        }
        return rows;
    }

    private static Row row(Frame frame, String key, String text) {
        return Row.of(frame.text("assessment.draws." + key), text);
    }
}
