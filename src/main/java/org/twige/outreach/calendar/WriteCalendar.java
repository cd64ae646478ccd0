package org.twige.outreach.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.web.Frame;
import org.twige.web.Texts;

/**
 * Writes dates as a calendar, in the person's language: titles of courses, dates and rooms, and nothing else about anybody.
 *
 * @see "RFC 5545, RFC 7986"
 */
@Component
class WriteCalendar {

    private static final int HOURS_BETWEEN_LOOKS = 12;

    private final Texts texts;
    private final Country country;
    private final String home;

    WriteCalendar(
            Texts texts, Country country, @Value("${twige.address:http://127.0.0.1:${server.port}}") String address) {
        this.texts = texts;
        this.country = country;
        this.home = address.replaceFirst("/+$", "");
    }

    String home() {
        return home;
    }

    /** The same text for the same dates. */
    String write(Dates dates) {
        var frame = frame(dates.language());
        var calendar = new ICalendar();
        calendar.setProductId("-//Twige//Twige//EN");
        calendar.setName(frame.service());
        calendar.addExperimentalProperty("X-WR-CALNAME", frame.service());
        calendar.setRefreshInterval(
                Duration.builder().hours(HOURS_BETWEEN_LOOKS).build());
        dates.lastDays().forEach(day -> calendar.addEvent(event(frame, day)));
        dates.checks().forEach(check -> calendar.addEvent(event(frame, check)));
        dates.classes().forEach(one -> calendar.addEvent(event(frame, one)));
        dates.studyTimes().forEach(time -> calendar.addEvent(event(frame, time)));
        return text(calendar);
    }

    private VEvent event(Frame frame, Dates.LastDay day) {
        var title = day.course().in(frame.language());
        var event = event("duty", day.duty(), Date.from(day.changedAt()));
        event.setSequence(day.changes());
        event.setDateStart(new DateStart(wholeDay(day.day())));
        event.setTransparency(Transparency.transparent());
        event.setSummary(frame.text("outreach.calendar.last-day", "course", title));
        event.setUrl(home + (day.slug() == null ? "/my-training" : "/learn/" + day.slug()));
        return event;
    }

    private VEvent event(Frame frame, Dates.Check check) {
        var title = check.course().in(frame.language());
        var event = event("check", check.seat(), Date.from(check.madeAt()));
        event.setSequence(0);
        lasts(event, check.startsAt(), check.minutes());
        event.setSummary(frame.text("outreach.calendar.check", "course", title));
        event.setLocation(check.room());
        event.setUrl(home + "/my-sittings");
        return event;
    }

    private VEvent event(Frame frame, Dates.ClassDate one) {
        var title = one.course().in(frame.language());
        var event = event("class", one.id(), Date.from(one.changedAt()));
        event.setSequence(one.changes());
        lasts(event, one.startsAt(), one.minutes());
        event.setSummary(
                frame.text(one.leads() ? "outreach.calendar.class-led" : "outreach.calendar.class", "course", title));
        event.setLocation(one.room() + ", " + one.place().in(frame.language()));
        event.setStatus(one.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(one.cancelled() ? Transparency.transparent() : Transparency.opaque());
        event.setUrl(home + "/my-classes");
        return event;
    }

    private VEvent event(Frame frame, Dates.StudyTime time) {
        var event = event("study", time.id(), Date.from(time.changedAt()));
        event.setSequence(time.changes());
        var from = time.from();
        if (from == null) {
            event.setDateStart(new DateStart(wholeDay(time.on())));
            event.setTransparency(Transparency.transparent());
        } else {
            lasts(event, time.on().atTime(from).atZone(country.zone()).toInstant(), time.minutes());
        }
        event.setSummary(frame.text("outreach.calendar.study"));
        event.setUrl(home + "/my-week");
        return event;
    }

    private static void lasts(VEvent event, Instant from, int minutes) {
        event.setDateStart(new DateStart(Date.from(from), true));
        event.setDateEnd(new DateEnd(Date.from(from.plusSeconds(60L * minutes)), true));
    }

    private static VEvent event(String kind, UUID id, Date changedAt) {
        var event = new VEvent();
        event.setUid(kind + "-" + id + "@twige");
        event.setDateTimeStamp(changedAt);
        return event;
    }

    private static ICalDate wholeDay(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false);
    }

    private static String text(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Frame frame(String language) {
        var known = country.speaks(language)
                ? language
                : country.languages().getFirst().code();
        return new Frame(known, country, texts, null, "", "");
    }
}
