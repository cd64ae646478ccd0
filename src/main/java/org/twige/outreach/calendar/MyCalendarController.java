package org.twige.outreach.calendar;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A person's own dates for their calendar: all of them by an address, or one as a file. */
@Controller
@Allow(Role.LEARNER)
class MyCalendarController {

    static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private static final String ME = "org.twige.web.SignedIn";

    private final Calendars calendars;
    private final MyDates dates;
    private final KeepCalendar keep;
    private final WriteCalendar write;

    MyCalendarController(Calendars calendars, MyDates dates, KeepCalendar keep, WriteCalendar write) {
        this.calendars = calendars;
        this.dates = dates;
        this.keep = keep;
        this.write = write;
    }

    @GetMapping("/my-calendar")
    View show(@RequestAttribute(ME) SignedIn me) {
        return page(new CalendarPage(calendars.of(me.person()).orElse(null), null));
    }

    /** Answers with the address itself: it is in this one response and nowhere else. */
    @PostMapping("/my-calendar")
    View make(@RequestAttribute(ME) SignedIn me) {
        var shown = write.home() + "/calendar/" + keep.make(me).text() + ".ics";
        return page(new CalendarPage(calendars.of(me.person()).orElse(null), shown));
    }

    @PostMapping("/my-calendar/removal")
    View revoke(@RequestAttribute(ME) SignedIn me) {
        keep.revoke(me);
        return back();
    }

    /** Puts the times of the own week into the calendar, or takes them out. */
    @PostMapping("/my-calendar/study-times")
    View study(@RequestAttribute(ME) SignedIn me, @RequestParam boolean wanted) {
        keep.study(me, wanted);
        return back();
    }

    @GetMapping("/my-training/duties/{duty}/calendar.ics")
    ResponseEntity<byte[]> one(@RequestAttribute(ME) SignedIn me, @PathVariable UUID duty) {
        var date = dates.date(me.person(), duty).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var saved = ContentDisposition.attachment().filename("date.ics").build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(write.write(date).getBytes(StandardCharsets.UTF_8));
    }

    private static View back() {
        var back = new RedirectView("/my-calendar", false, false, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    private static Page page(CalendarPage page) {
        return Page.of("outreach/calendar/my-calendar", page);
    }
}
