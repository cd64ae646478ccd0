package org.twige.learning;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.courses.audio.Recordings;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A lesson: read it, answer its questions, mark it as done. */
@Controller
@RequestMapping("/learn/{slug}/lessons/{number}")
@Allow(Role.LEARNER)
class LessonController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Lessons lessons;
    private final Facts facts;
    private final AnswerQuestion answers;
    private final FinishLesson finish;
    private final Recordings recordings;
    private final Country country;

    LessonController(
            Lessons lessons,
            Facts facts,
            AnswerQuestion answers,
            FinishLesson finish,
            Recordings recordings,
            Country country) {
        this.lessons = lessons;
        this.facts = facts;
        this.answers = answers;
        this.finish = finish;
        this.recordings = recordings;
        this.country = country;
    }

    /** The lesson; {@code missing} asks for the questions without an answer, {@code choose} for one of them. */
    @GetMapping
    Page read(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(defaultValue = "") String choose,
            HttpServletRequest request) {
        var open = open(slug, number, null, request);
        var past = facts.in(new PersonId(me.person()), open);
        var asked = missing
                ? past.missing(open.checks())
                : open.blocks().stream()
                        .map(block -> block.id())
                        .filter(id -> id.equals(choose) && past.choice(id).isEmpty())
                        .toList();
        var recording = recordings
                .of(open.version().id(), open.lesson().id(), open.language())
                .orElse(null);
        return Page.of("learning/lesson", new LessonPage(open, past, asked, recording));
    }

    @PostMapping("/blocks/{block}")
    String answer(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String block,
            AnswerForm form,
            HttpServletRequest request) {
        var open = open(slug, number, form.version(), request);
        var question = open.question(block).orElseThrow(LessonController::notFound);
        if (form.choice() == null || form.choice().isEmpty()) {
            return "redirect:" + open.address(number) + "?choose=" + question.id() + "#main-content";
        }
        if (!answers.answer(new PersonId(me.person()), open, question.id(), form.choice())) {
            throw notFound();
        }
        return "redirect:" + open.address(number) + "#" + question.id();
    }

    @PostMapping("/done")
    String done(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID version,
            HttpServletRequest request) {
        var open = open(slug, number, version, request);
        if (!finish.finish(new PersonId(me.person()), open)) {
            return "redirect:" + open.address(number) + "?missing=true#main-content";
        }
        return "redirect:"
                + (open.isLast() || open.isBeforePractice()
                        ? "/learn/" + open.course().slug()
                        : open.address(number + 1));
    }

    private OpenLesson open(String slug, int number, @Nullable UUID version, HttpServletRequest request) {
        return lessons.find(slug, number, version, Languages.of(request, country))
                .orElseThrow(LessonController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /**
     * An answer as it was sent.
     *
     * @param version the version the question was shown in
     */
    record AnswerForm(@Nullable UUID version, @Nullable String choice) {}
}
