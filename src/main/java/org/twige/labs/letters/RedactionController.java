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
import org.twige.labs.round.ClosedRound;
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
        return last(me).filter(round -> isOpenAt(round, asked))
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
        var sent = sent(me, fields);
        if (sent.isEmpty()) {
            return closed();
        }
        var round = sent.filter(one -> isOpenAt(one, asked));
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
    View result(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String round,
            HttpServletRequest request) {
        return notebook.asked(person(me), LettersLab.NAME, round)
                .filter(asked -> !asked.isOpen())
                .<View>map(asked -> Page.of("labs/letters/result", results(asked, language(asked, request))))
                .orElseGet(() -> onwards(me));
    }

    /** Ends a round that was read, or in which every page was sent. */
    @PostMapping("/result")
    View finish(@RequestAttribute(ME) SignedIn me, @RequestParam Map<String, String> fields) {
        return sent(me, fields)
                .map(round -> round.reading() || LetterStep.REWRITE.isDone(round)
                        ? finish(me, round, language(round, fields.getOrDefault("language", "")))
                        : onwards(me))
                .orElseGet(this::closed);
    }

    private View finish(SignedIn me, Round round, String language) {
        notebook.save(person(me), round.id(), Map.of("language", language));
        var results = results(round, language);
        var figures = new HashMap<>(results.comparison().figures());
        if (!round.reading()) {
            figures.put("left", (long) results.request().found().size());
        }
        notebook.finish(person(me), round.id(), figures);
        return to(lab.result(round.id()));
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

    private static boolean isOpenAt(Round round, LetterStep step) {
        return round.isOpen()
                && !round.reading()
                && step.compareTo(LetterStep.next(round)) <= 0
                && !step.isSealed(round);
    }

    private Optional<Round> sent(SignedIn me, Map<String, String> fields) {
        return notebook.sent(person(me), LettersLab.NAME, fields.getOrDefault("round", ""));
    }

    private View closed() {
        return Page.of("labs/closed", new ClosedRound(lab)).with(HttpStatus.CONFLICT);
    }

    private Optional<Round> last(SignedIn me) {
        return notebook.last(person(me), LettersLab.NAME);
    }

    /** To the page where the round goes on; to the door for whoever has none. */
    private View onwards(SignedIn me) {
        return to(last(me).map(lab::onwards).orElse(LettersLab.ADDRESS));
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
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
