package org.twige.labs.letters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.labs.detect.Detector;
import org.twige.labs.round.Notebook;
import org.twige.labs.round.Round;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The pages of the exercise on letters. */
@Controller
@RequestMapping(LettersLab.ADDRESS)
@Allow(Role.LEARNER)
class RedactionController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Notebook notebook;
    private final LettersLab lab;
    private final Detector detector;
    private final Country country;

    RedactionController(Notebook notebook, LettersLab lab, Detector detector, Country country) {
        this.notebook = notebook;
        this.lab = lab;
        this.detector = detector;
        this.country = country;
    }

    @GetMapping("/{step}")
    View step(@RequestAttribute(ME) SignedIn me, @PathVariable String step, HttpServletRequest request) {
        var asked = known(step);
        return open(me, asked)
                .<View>map(round -> page(asked, round, language(round, request)))
                .orElseGet(() -> onwards(me));
    }

    @PostMapping("/{step}")
    View answer(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String step,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var asked = known(step);
        var round = open(me, asked);
        if (round.isEmpty()) {
            return onwards(me);
        }
        var language = language(round.get(), fields.getOrDefault("language", Languages.of(request, country)));
        var given = given(asked, round.get(), language, fields);
        if (given.isEmpty()) {
            return mended(asked, round.get(), language, fields).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notebook.save(person(me), round.get().id(), Map.of("language", language, asked.field(), given.get()));
        return onwards(me);
    }

    @GetMapping("/reading")
    View reading(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return last(me).filter(round -> round.isOpen() && round.reading())
                .<View>map(round -> Page.of("labs/letters/reading", results(round, language(round, request))))
                .orElseGet(() -> onwards(me));
    }

    @GetMapping("/result")
    View result(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return last(me).filter(round -> !round.isOpen())
                .<View>map(round -> Page.of("labs/letters/result", results(round, language(round, request))))
                .orElseGet(() -> onwards(me));
    }

    /** Ends a round that was read, or in which every page was sent. */
    @PostMapping("/result")
    View finish(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String language) {
        last(me).filter(round -> round.isOpen() && (round.reading() || LetterStep.REWRITE.isDone(round)))
                .ifPresent(round -> finish(me, round, language(round, language)));
        return onwards(me);
    }

    private void finish(SignedIn me, Round round, String language) {
        notebook.save(person(me), round.id(), Map.of("language", language));
        var results = results(round, language);
        var figures = new HashMap<>(results.comparison().figures());
        if (!round.reading()) {
            figures.put("left", (long) results.request().found().size());
        }
        notebook.finish(person(me), round.id(), figures);
    }

    private LettersPage results(Round round, String language) {
        return LettersPage.of(round, language, detector);
    }

    private Page page(LetterStep step, Round round, String language) {
        return step.isLetter()
                ? Page.of("labs/letters/letter", LetterPage.of(round, step, language))
                : Page.of("labs/letters/" + step.path(), results(round, language));
    }

    /** What a form sent for its step; empty if it is not enough. */
    private static Optional<String> given(LetterStep step, Round round, String language, Map<String, String> fields) {
        if (step.isLetter()) {
            return Optional.of(LetterPage.of(round, step, language).sent(fields))
                    .filter(marks -> !marks.kinds().isEmpty())
                    .map(Marks::text);
        }
        return step == LetterStep.COMPARE
                ? Optional.of("yes")
                : Optional.of(fields.getOrDefault("request", "").strip()).filter(OwnRequest::isRight);
    }

    private Page mended(LetterStep step, Round round, String language, Map<String, String> fields) {
        return step.isLetter()
                ? Page.of(
                        "labs/letters/letter",
                        LetterPage.of(round, step, language).mended())
                : Page.of("labs/letters/request", results(round, language).typed(fields.getOrDefault("request", "")));
    }

    private Optional<Round> open(SignedIn me, LetterStep step) {
        return last(me).filter(round -> round.isOpen() && !round.reading())
                .filter(round -> step.compareTo(LetterStep.next(round)) <= 0 && !step.isSealed(round));
    }

    private Optional<Round> last(SignedIn me) {
        return notebook.last(person(me), LettersLab.NAME);
    }

    /** To the page where the round goes on; to the door for whoever has none. */
    private View onwards(SignedIn me) {
        return new RedirectView(last(me).map(lab::onwards).orElse(LettersLab.ADDRESS), false, false, false);
    }

    private String language(Round round, HttpServletRequest request) {
        return language(round, Languages.of(request, country));
    }

    /** The letters keep the language in which the first of them was marked. */
    private static String language(Round round, String reader) {
        return round.choice("language").orElseGet(() -> OwnLetters.language(reader));
    }

    private static LetterStep known(String path) {
        return LetterStep.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PersonId person(SignedIn me) {
        return new PersonId(me.person());
    }
}
