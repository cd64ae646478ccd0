package org.twige.assessment;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.assessment.flags.TellLearner;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What came out of an attempt. */
@Controller
@RequestMapping("/attempts/{id}")
@Allow(Role.LEARNER)
class ResultController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Attempts attempts;
    private final Responses responses;
    private final Questions questions;
    private final Courses courses;
    private final TellLearner flags;
    private final Clock clock;

    ResultController(
            Attempts attempts,
            Responses responses,
            Questions questions,
            Courses courses,
            TellLearner flags,
            Clock clock) {
        this.attempts = attempts;
        this.responses = responses;
        this.questions = questions;
        this.courses = courses;
        this.flags = flags;
        this.clock = clock;
    }

    /** The result; an open attempt goes on where it was left. */
    @GetMapping
    View result(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        var person = new PersonId(me.person());
        var attempt = attempt(person, id);
        if (attempt.isAlong()) {
            return new RedirectView("/learn/" + course(attempt).slug() + "/final/offline");
        }
        if (attempt.isOpen()) {
            return new RedirectView("/attempts/" + attempt.id()
                    + responses
                            .firstUnanswered(attempt.id())
                            .map(next -> "/questions/" + next)
                            .orElse("/check"));
        }
        var course = course(attempt);
        var version = version(attempt);
        var current = courses.current(course.id()).map(Version::id).orElse(version.id());
        return Page.of(
                "assessment/result",
                new ResultPage(
                        attempt,
                        course,
                        version,
                        attempt.passed() ? 0 : attempts.inRow(person, course.id()),
                        questions.scores(person, attempt.id()),
                        courses.lessons(current),
                        flags.pagesAbout(me.person(), id),
                        flags.counts(id),
                        clock.instant()));
    }

    private Attempt attempt(PersonId person, UUID id) {
        return attempts.find(person, new AttemptId(id)).orElseThrow(ResultController::notFound);
    }

    private Course course(Attempt attempt) {
        return courses.published().stream()
                .filter(course -> course.id().equals(attempt.course()))
                .findFirst()
                .orElseThrow(ResultController::notFound);
    }

    private Version version(Attempt attempt) {
        return courses.version(attempt.version()).orElseThrow(ResultController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
