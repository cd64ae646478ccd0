package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twige.country.LocalText;
import org.twige.outreach.channels.TelephoneText;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Row;

/** What a nudge by hand would do, before it is sent. */
record ByHandPage(Whom whom, ByHand found, LocalDate today, String home, TextPrice price) {

    List<Choice> choices(Frame frame) {
        return Stream.of(Whom.values())
                .map(one -> Choice.of(one.key(), frame.text("outreach.by-hand.whom-" + one.key())))
                .toList();
    }

    List<Row> figures(Frame frame) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(frame.text("outreach.by-hand.people"), frame.number(found.people())));
        rows.add(Row.of(frame.text("outreach.by-hand.recent"), frame.number(found.recent())));
        rows.add(Row.of(frame.text("outreach.by-hand.mail"), frame.number(found.mail())));
        rows.add(Row.of(frame.text("outreach.by-hand.texts"), frame.number(found.texts())));
        rows.add(Row.of(frame.text("outreach.by-hand.unreached"), frame.number(found.unreached())));
        price.of(frame, found.texts(), brief(frame)).ifPresent(rows::add);
        return rows;
    }

    /** The text message as the reader of this page would get it. */
    String brief(Frame frame) {
        return TelephoneText.of(sample(frame).brief(frame));
    }

    List<String> mail(Frame frame) {
        return List.of(sample(frame).plain(frame).strip().split("\n", -1));
    }

    private NudgePage sample(Frame frame) {
        var course = new LocalText(Map.of(frame.language(), frame.text("outreach.by-hand.course")));
        var line = new Said.Line(Step.BY_HAND, course, whom.until(today));
        return new NudgePage(new Said(frame.language(), "", List.of(line)), today, home, null);
    }
}
