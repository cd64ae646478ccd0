package org.twige.outreach.nudges;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.twige.courses.Gsm7;
import org.twige.outreach.channels.TelephoneText;
import org.twige.outreach.nudges.SaidClasses.Line;
import org.twige.web.Frame;

/**
 * The words of a nudge about classes.
 *
 * @param zone of the country
 * @param home the address of the installation, without a slash at its end
 */
record ClassesPage(SaidClasses said, ZoneId zone, String home) implements NudgeWords {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    /** Of a title or a room in a text message. */
    private static final int LONGEST = 40;

    private static final int SHORTEST = 4;

    @Override
    public String subject(Frame frame) {
        return frame.text("outreach.class." + kind() + ".subject", "service", frame.service());
    }

    @Override
    public String intro(Frame frame) {
        return frame.text("outreach.class." + kind() + ".intro");
    }

    @Override
    public List<String> lines(Frame frame) {
        return said.lines().stream().map(line -> line(frame, line)).toList();
    }

    private static String line(Frame frame, Line line) {
        return frame.text(
                "outreach.class." + key(line) + ".line",
                "course",
                line.course().in(frame.language()),
                "when",
                frame.moment(line.startsAt()),
                "room",
                line.room(),
                "place",
                line.place().in(frame.language()));
    }

    @Override
    public String address() {
        return home + "/my-classes";
    }

    @Override
    public String goOn(Frame frame) {
        return frame.text("outreach.class.go-on");
    }

    @Override
    public List<String> help(Frame frame) {
        return List.of(frame.text("outreach.class.help"));
    }

    /** The title and the room give way until it is one message. */
    @Override
    public String brief(Frame frame) {
        return IntStream.iterate(LONGEST, most -> most >= SHORTEST, most -> most - 1)
                .mapToObj(most -> brief(frame, most))
                .filter(text -> Gsm7.length(TelephoneText.of(text)) <= TelephoneText.MOST)
                .findFirst()
                .orElseGet(() -> brief(frame, SHORTEST));
    }

    private String brief(Frame frame, int most) {
        var first = said.lines().getFirst();
        return frame.text(
                "outreach.class." + kind() + ".sms",
                "service",
                frame.service(),
                "count",
                said.lines().size(),
                "course",
                cut(first.course().in(frame.language()), most),
                "room",
                cut(first.room(), most),
                "when",
                DIGITS.format(first.startsAt().atZone(zone)),
                "address",
                NudgeWords.bare(address()));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 2).strip() + "..";
    }

    /** How it speaks as a whole: as its only line does, or of several. */
    private String kind() {
        return said.lines().size() == 1 ? key(said.lines().getFirst()) : "several";
    }

    private static String key(Line line) {
        return line.news().name().toLowerCase(Locale.ROOT);
    }
}
