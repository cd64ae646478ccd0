package org.twige.outreach.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.twige.country.LocalText;
import org.twige.outreach.nudges.Said;
import org.twige.web.Frame;

/**
 * The words of a letter.
 *
 * @param frame in the language of its reader
 * @param home the address of the installation, without a slash at its end
 */
record PaperLetter(Frame frame, Reader reader, Said said, LocalDate today, String home) {

    /** Whom the letter is for, and where they work. */
    record Reader(String names, String staffNo, LocalText institution) {}

    String institution() {
        return reader.institution().in(frame.language());
    }

    String subject() {
        return say("subject");
    }

    String intro() {
        return say("intro");
    }

    List<String> lines() {
        return said.lines().stream()
                .map(line -> frame.text(
                        line.isMet() ? "outreach.mail.line-met" : "outreach.mail.line",
                        "course",
                        line.course().in(frame.language()),
                        "date",
                        frame.date(line.dueOn())))
                .toList();
    }

    /** As people type it. */
    String address() {
        return home.replaceFirst("^https?://", "");
    }

    private String say(String part) {
        var manner = said.manner(today).name().toLowerCase(Locale.ROOT);
        return frame.text("outreach.mail." + manner + "." + part, "service", frame.service());
    }
}
