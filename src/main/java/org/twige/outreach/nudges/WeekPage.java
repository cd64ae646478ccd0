package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * The words of a nudge about somebody's week.
 *
 * @param home the address of the installation, without a slash at its end
 * @param refusal where the like of it is refused
 */
record WeekPage(
        YourWeek.Week week,
        LocalDate today,
        String home,
        @Nullable String refusal) implements NudgeWords {

    @Override
    public String subject(Frame frame) {
        return frame.text("outreach.week.subject", "service", frame.service());
    }

    @Override
    public String intro(Frame frame) {
        var until = week.until();
        return until == null
                ? frame.text("outreach.week.late", "lessons", week.lessons())
                : frame.text(
                        "outreach.week.left",
                        "lessons",
                        week.lessons(),
                        "days",
                        ChronoUnit.DAYS.between(today, until),
                        "date",
                        frame.date(until));
    }

    @Override
    public String address() {
        return home + "/my-week";
    }

    @Override
    public String goOn(Frame frame) {
        return frame.text("outreach.mail.go-on");
    }

    @Override
    public List<String> help(Frame frame) {
        return List.of(frame.text("outreach.mail.help"));
    }

    @Override
    public String refuse(Frame frame) {
        return frame.text("outreach.week.refuse");
    }

    @Override
    public String brief(Frame frame) {
        var until = week.until();
        return frame.text(
                until == null ? "outreach.week.sms-late" : "outreach.week.sms",
                "service",
                frame.service(),
                "lessons",
                week.lessons(),
                "days",
                until == null ? 0 : ChronoUnit.DAYS.between(today, until),
                "address",
                NudgeWords.bare(home));
    }
}
