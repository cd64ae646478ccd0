package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * The words of a nudge about duties.
 *
 * @param home the address of the installation, without a slash at its end
 * @param refusal where the like of it is refused; empty where that is not the reader's choice
 */
record NudgePage(
        Said said, LocalDate today, String home, @Nullable String refusal) implements NudgeWords {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @Override
    public String subject(Frame frame) {
        return say(frame, "mail", "subject");
    }

    @Override
    public String intro(Frame frame) {
        return say(frame, "mail", "intro");
    }

    @Override
    public List<String> lines(Frame frame) {
        return said.lines().stream().map(line -> line(frame, line)).toList();
    }

    private static String line(Frame frame, Said.Line line) {
        var course = line.course().in(frame.language());
        return line.isMet()
                ? frame.text("outreach.mail.line-met", "course", course)
                : frame.text("outreach.mail.line", "course", course, "date", frame.date(line.dueOn()));
    }

    @Override
    public String address() {
        return home + "/my-training";
    }

    @Override
    public String goOn(Frame frame) {
        return frame.text("outreach.mail.go-on");
    }

    @Override
    public List<String> help(Frame frame) {
        return said.manner(today) == Said.Manner.MET ? List.of() : List.of(frame.text("outreach.mail.help"));
    }

    @Override
    public String refuse(Frame frame) {
        return frame.text("outreach.mail.refuse");
    }

    @Override
    public String brief(Frame frame) {
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
                        NudgeWords.bare(home),
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
