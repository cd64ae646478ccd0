package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * The words of a nudge.
 *
 * @param home the address of the installation, without a slash at its end
 * @param refusal where the like of it is refused; empty where that is not the reader's choice
 */
record NudgePage(
        Said said, LocalDate today, String home, @Nullable String refusal) {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    String subject(Frame frame) {
        return say(frame, "mail", "subject");
    }

    String intro(Frame frame) {
        return say(frame, "mail", "intro");
    }

    String line(Frame frame, Said.Line line) {
        var course = line.course().in(frame.language());
        return line.isMet()
                ? frame.text("outreach.mail.line-met", "course", course)
                : frame.text("outreach.mail.line", "course", course, "date", frame.date(line.dueOn()));
    }

    String training() {
        return home + "/my-training";
    }

    boolean isThanks() {
        return said.manner(today) == Said.Manner.MET;
    }

    /** All of the e-mail without any form. */
    String plain(Frame frame) {
        var parts = new ArrayList<String>();
        parts.add(intro(frame));
        parts.add(String.join(
                "\n",
                said.lines().stream().map(line -> "- " + line(frame, line)).toList()));
        parts.add(frame.text("outreach.mail.go-on") + "\n" + training());
        if (!isThanks()) {
            parts.add(frame.text("outreach.mail.help"));
        }
        if (refusal != null) {
            parts.add(frame.text("outreach.mail.refuse") + "\n" + refusal);
        }
        parts.add(frame.text("outreach.mail.why", "service", frame.service()));
        return String.join("\n\n", parts) + "\n";
    }

    /** All of the text message. */
    String brief(Frame frame) {
        return say(
                frame,
                "sms",
                "text",
                List.of(
                        "count",
                        said.counted().size(),
                        "date",
                        DIGITS.format(said.firstDay()),
                        "address",
                        home.replaceFirst("^https?://", ""),
                        "service",
                        frame.service()));
    }

    private String say(Frame frame, String channel, String part) {
        return say(frame, channel, part, List.of("service", frame.service()));
    }

    private String say(Frame frame, String channel, String part, List<Object> values) {
        var manner = said.manner(today).name().toLowerCase(Locale.ROOT);
        return frame.text("outreach." + channel + "." + manner + "." + part, values.toArray());
    }
}
