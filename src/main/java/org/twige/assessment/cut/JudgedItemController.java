package org.twige.assessment.cut;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import org.twige.assessment.NoteReading;
import org.twige.assessment.Reading;
import org.twige.assessment.cut.ShowJudging.Seat;
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One item of a workshop: a judge reads it with its key, says what is expected, and goes on. */
@Controller
@RequestMapping("/judging/{workshop}/items/{position}")
@Allow(Role.LEARNER)
class JudgedItemController {

    private static final String ME = "org.twige.web.SignedIn";

    private final ShowJudging show;
    private final Ratings ratings;
    private final NoteReading reading;
    private final Country country;
    private final Clock clock;

    JudgedItemController(ShowJudging show, Ratings ratings, NoteReading reading, Country country, Clock clock) {
        this.show = show;
        this.ratings = ratings;
        this.reading = reading;
        this.country = country;
        this.clock = clock;
    }

    /**
     * How somebody comes to an item.
     *
     * @param given what a form held that could not be saved; null if there was none
     * @param check true from the list of ratings, to go back there
     */
    record Coming(@Nullable String given, @Nullable Boolean check) {}

    @GetMapping
    View read(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID workshop,
            @PathVariable int position,
            Coming coming,
            HttpServletRequest request) {
        var seat = seat(me, workshop);
        if (!seat.maySeeItems()) {
            return to(workshop, "");
        }
        reading.note(Reading.WORKSHOP, workshop, me.person());
        var check = Boolean.TRUE.equals(coming.check());
        return show.item(seat, position, Languages.of(request, country), coming.given(), check)
                .<View>map(page -> Page.of("assessment/cut/rate", page))
                .orElseGet(() -> to(workshop, ""));
    }

    @PostMapping
    View save(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID workshop,
            @PathVariable int position,
            RatingForm form) {
        seat(me, workshop);
        var given = form.given(workshop, position);
        if (given == null) {
            return to(
                    workshop,
                    "/items/" + position + "?given=" + UriUtils.encode(form.typed(), StandardCharsets.UTF_8)
                            + (form.isFromCheck() ? "&check=true" : ""));
        }
        var next = ratings.save(new PersonId(me.person()), given, clock.instant());
        if (next.isEmpty()) {
            return to(workshop, "");
        }
        return to(workshop, form.isFromCheck() || next.get() == 0 ? "/check" : "/items/" + next.get());
    }

    private Seat seat(SignedIn me, UUID workshop) {
        return show.seat(workshop, new PersonId(me.person())).orElseThrow(JudgedItemController::notFound);
    }

    private static View to(UUID workshop, String part) {
        return new RedirectView("/judging/" + workshop + part, false, false, false);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
