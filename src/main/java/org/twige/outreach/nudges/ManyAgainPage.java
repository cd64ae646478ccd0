package org.twige.outreach.nudges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.outreach.channels.ChannelKind;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * What it would do to send messages again that failed alike.
 *
 * @param home the address of the installation, without a slash at its end
 * @param leaving when what was just sent goes out; empty when nothing was
 */
record ManyAgainPage(
        Alike alike,
        ManyAgain found,
        LocalDate today,
        String home,
        TextPrice price,
        @Nullable Instant leaving) {

    List<Row> figures(Frame frame) {
        var rows = new ArrayList<Row>();
        rows.add(row(frame, "messages", found.messages()));
        rows.add(row(frame, "people", found.people()));
        rows.add(row(frame, "settled", found.settled()));
        rows.add(row(frame, "recent", found.recent()));
        rows.add(row(frame, "unreached", found.unreached()));
        rows.add(row(frame, "reached", found.reached()));
        if (alike.channel() == ChannelKind.SMS) {
            price.of(frame, found.reached(), brief(frame)).ifPresent(rows::add);
        }
        return rows;
    }

    private static Row row(Frame frame, String name, long count) {
        return Row.of(frame.text("outreach.many-again." + name), frame.number(count));
    }

    /** The like of what they read, to know how many parts a text message has. */
    private String brief(Frame frame) {
        var line = new Said.Line(Step.OVERDUE, new LocalText(Map.of()), today.minusDays(1));
        return new NudgePage(new Said(frame.language(), "", List.of(line)), today, home, null).brief(frame);
    }
}
