package org.twige.learning.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Taking a course along, and reading what was taken along. */
@Controller
class OfflineController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Courses courses;
    private final Packs packs;
    private final DeviceEvents events;
    private final MakeOffer offers;
    private final Country country;
    private final Clock clock;

    OfflineController(
            Courses courses, Packs packs, DeviceEvents events, MakeOffer offers, Country country, Clock clock) {
        this.courses = courses;
        this.packs = packs;
        this.events = events;
        this.offers = offers;
        this.country = country;
        this.clock = clock;
    }

    /** What a download is, and the button. */
    @GetMapping("/learn/{slug}/offline")
    @Allow(Role.LEARNER)
    Page offer(@RequestAttribute(ME) SignedIn me, @PathVariable String slug, HttpServletRequest request) {
        var course = course(slug);
        var version = courses.current(course.id()).orElseThrow(OfflineController::notFound);
        var language = version.languageFor(Languages.of(request, country));
        return offers.of(course, version, language, me.person())
                .map(page -> Page.of("learning/offline/offer", page))
                .orElseThrow(OfflineController::notFound);
    }

    /** Notes that the pack is taken, and leads to it: from now on, the phone is believed about when something was done. */
    @PostMapping("/learn/{slug}/offline")
    @Allow(Role.LEARNER)
    String take(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String slug,
            @RequestParam UUID version,
            @RequestParam String language) {
        var pack = packs.of(course(slug), new VersionId(version), language).orElseThrow(OfflineController::notFound);
        events.download(new PersonId(me.person()), version, language, clock.instant());
        return "redirect:" + pack.address();
    }

    /** The page that a phone keeps with its packs; the same for everybody, because it is kept. */
    @GetMapping("/offline")
    @Allow(everyone = true)
    Page kept() {
        return Page.of("learning/offline/kept", "");
    }

    private Course course(String slug) {
        return courses.bySlug(slug).orElseThrow(OfflineController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
