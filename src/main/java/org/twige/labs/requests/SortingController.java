package org.twige.labs.requests;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.twige.labs.round.Notebook;
import org.twige.labs.round.Round;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The pages of the lab on citizens' requests, one step each. */
@Controller
@RequestMapping("/labs/requests")
@Allow(Role.LEARNER)
class SortingController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Notebook notebook;
    private final RequestsLab lab;

    SortingController(Notebook notebook, RequestsLab lab) {
        this.notebook = notebook;
        this.lab = lab;
    }

    @GetMapping("/language")
    View language(@RequestAttribute(ME) SignedIn me) {
        return show(me, "language", round -> new LanguagePage(round, false));
    }

    @GetMapping("/label/{part}")
    View label(@RequestAttribute(ME) SignedIn me, @PathVariable int part) {
        if (part < 1 || part > RequestsLab.PARTS) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return show(me, "label", round -> LabelPage.of(round, part));
    }

    @GetMapping("/guess")
    View guess(@RequestAttribute(ME) SignedIn me) {
        return show(me, "guess", round -> new GuessPage("", false));
    }

    @GetMapping("/first")
    View first(@RequestAttribute(ME) SignedIn me) {
        return show(me, "first", round -> new SortingPage(new Sorting(round), 1));
    }

    @GetMapping("/second")
    View second(@RequestAttribute(ME) SignedIn me) {
        return show(me, "second", round -> new SortingPage(new Sorting(round), 2));
    }

    @GetMapping("/many")
    View many(@RequestAttribute(ME) SignedIn me) {
        return show(me, "many", round -> new SortingPage(new Sorting(round), 3));
    }

    @GetMapping("/doubt")
    View doubt(@RequestAttribute(ME) SignedIn me) {
        return show(me, "doubt", round -> new DoubtPage(round, new Sorting(round).many(), false));
    }

    @GetMapping("/result")
    View result(@RequestAttribute(ME) SignedIn me) {
        return show(me, "result", round -> new OwnSortingPage(round, RequestsLab.figures(round)));
    }

    @GetMapping("/reading")
    View reading(@RequestAttribute(ME) SignedIn me) {
        return show(
                me,
                "reading",
                round -> new ReadSortingPage(new SortingPage(new Sorting(round), 3), RequestsLab.figures(round)));
    }

    @PostMapping("/language")
    View chooseLanguage(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String language) {
        return change(
                me,
                round -> Messages.LANGUAGES.contains(language)
                        ? save(me, round, Map.of("language", language))
                        : wrong("language", new LanguagePage(round, true)));
    }

    @PostMapping("/label/{part}")
    View putOnDesks(
            @RequestAttribute(ME) SignedIn me, @PathVariable int part, @RequestParam Map<String, String> fields) {
        return change(me, round -> {
            var page = LabelPage.of(round, Math.clamp(part, 1, RequestsLab.PARTS));
            var given = page.given(fields);
            notebook.save(new PersonId(me.person()), round.id(), given);
            return page.isComplete(given) ? onwards(me, round) : wrong("label", page.with(last(me).orElse(round)));
        });
    }

    @PostMapping("/guess")
    View keepGuess(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String guess) {
        return change(
                me,
                round -> guess.strip().matches("\\d{1,2}|100")
                        ? save(me, round, Map.of("guess", guess.strip()))
                        : wrong("guess", new GuessPage(guess, true)));
    }

    @PostMapping("/first")
    View chooseMore(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String more) {
        return change(
                me,
                round -> Messages.LANGUAGES.contains(more)
                        ? save(me, round, Map.of("more", more))
                        : wrong("first", new SortingPage(new Sorting(round), 1).missing()));
    }

    @PostMapping("/doubt")
    View chooseThreshold(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String threshold,
            @RequestParam(defaultValue = "") String why) {
        return change(me, round -> {
            var page = new DoubtPage(round, new Sorting(round).many(), true);
            var given = new HashMap<>(Map.of("why", DoubtPage.shortened(why)));
            if (page.offers(threshold)) {
                given.put("threshold", threshold);
                return save(me, round, given);
            }
            notebook.save(new PersonId(me.person()), round.id(), given);
            return wrong("doubt", page.with(given));
        });
    }

    /** Ends the round, from the result or from the reading version. */
    @PostMapping("/result")
    View finish(@RequestAttribute(ME) SignedIn me) {
        return change(me, round -> {
            if (round.reading() || lab.onwards(round).endsWith("/result")) {
                notebook.finish(new PersonId(me.person()), round.id(), RequestsLab.figures(round));
            }
            return onwards(me, round);
        });
    }

    /** A page of a step that has been reached; otherwise the way leads to the one that is next. */
    private View show(SignedIn me, String step, Function<Round, Object> page) {
        var round = last(me);
        if (round.isEmpty()) {
            return new RedirectView("/labs/" + RequestsLab.NAME);
        }
        return RequestsLab.mayShow(step, round.get())
                ? Page.of("labs/requests/" + step, page.apply(round.get()))
                : new RedirectView(lab.onwards(round.get()));
    }

    /** What a form changes; a finished round stays as it is. */
    private View change(SignedIn me, Function<Round, View> change) {
        return last(me).map(round -> round.isOpen() ? change.apply(round) : new RedirectView(lab.onwards(round)))
                .orElseGet(() -> new RedirectView("/labs/" + RequestsLab.NAME));
    }

    private View save(SignedIn me, Round round, Map<String, String> choices) {
        notebook.save(new PersonId(me.person()), round.id(), choices);
        return onwards(me, round);
    }

    private View onwards(SignedIn me, Round before) {
        return new RedirectView(lab.onwards(last(me).orElse(before)));
    }

    private Optional<Round> last(SignedIn me) {
        return notebook.last(new PersonId(me.person()), RequestsLab.NAME);
    }

    private static View wrong(String step, Object page) {
        return Page.of("labs/requests/" + step, page).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
