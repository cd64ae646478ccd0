package org.twige.outreach.nudges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * What became of the nudges of the last thirty days.
 *
 * @param alike how many of those in trouble failed alike, most first
 * @param found those in trouble, one more than a page holds
 * @param reached whether any channel is set up
 * @param leaving when what an official has just sent goes out; empty when they sent nothing
 */
record NudgesPage(
        Map<String, Long> counts,
        SequencedMap<Alike, Long> alike,
        List<Troubled> found,
        int page,
        boolean reached,
        @Nullable Instant leaving) {

    private static final List<State> LEFT = List.of(State.HANDED_OVER, State.DELIVERED);

    List<Troubled> troubled() {
        return found.stream().limit(TroubledNudges.A_PAGE).toList();
    }

    boolean hasMore() {
        return found.size() > TroubledNudges.A_PAGE;
    }

    List<Row> figures(Frame frame) {
        var rows = new ArrayList<Row>();
        rows.add(row(frame, "waiting", List.of(State.PLANNED, State.TAKEN, State.HANDING)));
        rows.add(row(frame, "left", LEFT));
        rows.add(row(frame, "delivered", List.of(State.DELIVERED)));
        rows.add(row(frame, "stopped", List.of(State.STOPPED)));
        rows.add(row(frame, "too-late", counts.getOrDefault(Reason.TOO_LATE.name(), 0L)));
        rows.add(row(frame, "failed", List.of(State.FAILED)));
        rows.add(row(frame, "uncertain", List.of(State.UNCERTAIN)));
        return rows;
    }

    private Row row(Frame frame, String name, List<State> states) {
        var count = states.stream()
                .mapToLong(state -> counts.getOrDefault(state.name(), 0L))
                .sum();
        return row(frame, name, count);
    }

    private static Row row(Frame frame, String name, long count) {
        return Row.of(frame.text("outreach.nudges." + name), frame.number(count));
    }

    static String channel(Frame frame, Troubled nudge) {
        return frame.text("outreach.channel." + nudge.channel().name().toLowerCase(Locale.ROOT));
    }

    static String reason(Frame frame, Troubled nudge) {
        return frame.text("outreach.reason."
                + nudge.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String address(int other) {
        return "/nudges?page=" + other;
    }
}
