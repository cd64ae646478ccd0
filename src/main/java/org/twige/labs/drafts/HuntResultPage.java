package org.twige.labs.drafts;

import java.util.ArrayList;
import java.util.List;
import org.twige.labs.round.Round;
import org.twige.web.Frame;
import org.twige.web.Row;

/** What was planted, what was found, and why it matters; of a reading round, what the simple way finds. */
record HuntResultPage(Marks marks, Round round) {

    Draft draft() {
        return marks.draft();
    }

    List<Row> figures(Frame frame) {
        return List.of(
                row(frame, "found", marks.found()),
                row(frame, "kinds", marks.rightKinds()),
                row(frame, "false", marks.mistaken().size()),
                row(frame, "marked", marks.kinds().size()));
    }

    private static Row row(Frame frame, String figure, long value) {
        return Row.of(frame.text("labs.drafts.figure." + figure), frame.number(value));
    }

    /** One error after the other. */
    List<Row> facts(Frame frame, Draft.Line line) {
        var mending = Mending.of(round, line);
        var rows = new ArrayList<Row>();
        rows.add(Row.of(frame.text("labs.drafts.stood"), line.text()));
        rows.add(Row.of(frame.text("labs.drafts.right"), line.right()));
        rows.add(Row.of(frame.text("labs.drafts.shown"), shown(frame, line)));
        if (marks.isMarked(line) && !round.reading()) {
            rows.add(Row.of(frame.text("labs.drafts.yours"), mending.words()));
            rows.add(Row.of(frame.text("labs.drafts.how"), how(frame, mending)));
        }
        return rows;
    }

    /** Found, found as another kind, or missed; a part of the keys of messages. */
    String state(Draft.Line line) {
        if (!marks.isMarked(line)) {
            return "missed";
        }
        return marks.kinds().get(line.number()) == line.planted() ? "found" : "other";
    }

    String kind(Frame frame, Draft.Line line) {
        var kind = line.planted();
        return kind == null ? "" : frame.text("labs.drafts.kind." + kind.key());
    }

    String why(Frame frame, Draft.Line line) {
        var kind = line.planted();
        return kind == null ? "" : frame.text("labs.drafts.why." + kind.key());
    }

    private static String how(Frame frame, Mending mending) {
        return mending.check().isEmpty() ? "" : frame.text("labs.drafts.how." + mending.check());
    }

    private String shown(Frame frame, Draft.Line line) {
        return line.sheet() == 0
                ? frame.text("labs.drafts.style")
                : draft().sheet().get(line.sheet() - 1);
    }
}
