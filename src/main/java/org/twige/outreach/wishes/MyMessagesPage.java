package org.twige.outreach.wishes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twige.country.QuietTimes;
import org.twige.outreach.channels.ChannelKind;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What a person chooses about the messages to them.
 *
 * @param saved true right after it was kept
 * @param wrong true when something was sent that the page does not offer
 */
record MyMessagesPage(
        Wish wish, List<OwnAddress> addresses, QuietTimes quiet, LocalDate today, boolean saved, boolean wrong) {

    String addressesInWords() {
        return addresses.stream().map(OwnAddress::value).collect(Collectors.joining(", "));
    }

    /** Only who is reached by both ways has a choice. */
    boolean hasChoice() {
        return channels().count() > 1;
    }

    List<Choice> ways(Frame frame) {
        var ways = new ArrayList<Choice>();
        ways.add(Choice.of("", frame.text("outreach.wishes.way-any")));
        channels()
                .forEach(channel -> ways.add(Choice.of(
                        channel.name(),
                        frame.text("outreach.wishes.way-" + channel.name().toLowerCase(Locale.ROOT)))));
        return ways;
    }

    private Stream<ChannelKind> channels() {
        return addresses.stream().map(OwnAddress::channel).distinct();
    }

    String way() {
        return wish.channel() == null ? "" : wish.channel().name();
    }

    List<Choice> hours(Frame frame) {
        var hours = new ArrayList<Choice>();
        hours.add(Choice.of("", frame.text("outreach.wishes.hour-any")));
        WishForm.HOURS.forEach(hour ->
                hours.add(Choice.of(hour.toString(), frame.text("outreach.wishes.hour-from", "time", hour + ":00"))));
        return hours;
    }

    String hour() {
        return Objects.toString(wish.hour(), "");
    }

    String whenMessagesGoOut(Frame frame) {
        return frame.text(
                "outreach.wishes.hour-hint",
                "from",
                quiet.to().toString(),
                "to",
                quiet.from().toString());
    }

    List<Choice> optional(Frame frame) {
        var until = wish.pausedUntil();
        return List.of(
                Choice.of(WishForm.THANKS, frame.text("outreach.wishes.thanks")).chosen(wish.thanks()),
                Choice.of(WishForm.WEEK, frame.text("outreach.wishes.week"))
                        .withHint(frame.text("outreach.wishes.week-hint"))
                        .chosen(wish.weekly()),
                Choice.of(
                                WishForm.PAUSE,
                                until != null && wish.isPaused(today)
                                        ? frame.text("outreach.wishes.paused", "date", frame.date(until))
                                        : frame.text("outreach.wishes.pause"))
                        .chosen(wish.isPaused(today)));
    }

    Errors errors(Frame frame) {
        return wrong ? Errors.of("hour", frame.text("outreach.wishes.error")) : Errors.none();
    }
}
