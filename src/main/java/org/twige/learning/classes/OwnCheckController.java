package org.twige.learning.classes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** After a class everybody answers alone: the questions of its lessons, one lesson on a page. */
@Controller
@RequestMapping("/my-classes/{id}/check")
@Allow(Role.LEARNER)
class OwnCheckController {

    private static final String ME = "org.twige.web.SignedIn";

    private final OwnCheck check;
    private final Country country;

    OwnCheckController(OwnCheck check, Country country) {
        this.check = check;
        this.country = country;
    }

    @GetMapping
    View all(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, HttpServletRequest request) {
        return Page.of("learning/classes/check", page(me, id, request));
    }

    @GetMapping("/{number}")
    View one(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @PathVariable int number,
            HttpServletRequest request) {
        return lesson(page(me, id, request), number, Set.of());
    }

    /** A question without an answer keeps nothing of the others back: they stand. */
    @PostMapping("/{number}")
    View answer(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var lesson = page(me, id, request).lesson(number).orElseThrow(ClassController::notFound);
        check.answer(new PersonId(me.person()), lesson, fields);
        var after = page(me, id, request);
        var missing = after.lesson(number).map(OwnLesson::missing).orElse(Set.of());
        return missing.isEmpty()
                ? ClassController.to("/my-classes/" + id + "/check/" + number)
                : lesson(after, number, missing).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page lesson(OwnCheckPage page, int number, Set<String> asked) {
        var lesson = page.lesson(number).orElseThrow(ClassController::notFound);
        return Page.of("learning/classes/check-lesson", new OwnLessonPage(page, lesson, asked));
    }

    private OwnCheckPage page(SignedIn me, UUID id, HttpServletRequest request) {
        return check.of(new PersonId(me.person()), id, Languages.of(request, country))
                .orElseThrow(ClassController::notFound);
    }
}
