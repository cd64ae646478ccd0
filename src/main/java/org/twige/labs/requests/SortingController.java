package org.twige.labs.requests;

import java.util.HashMap;
import java.util.Map;
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
import org.twige.labs.round.ClosedRound;
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
    View language(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return show(me, round, "language", asked -> new LanguagePage(asked, false));
    }

    @GetMapping("/label/{part}")
    View label(
            @RequestAttribute(ME) SignedIn me, @PathVariable int part, @RequestParam(defaultValue = "") String round) {
        if (part < 1 || part > RequestsLab.PARTS) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return show(me, round, "label", asked -> LabelPage.of(asked, part));
    }

    @GetMapping("/guess")
    View guess(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return show(me, round, "guess", asked -> new GuessPage(asked, "", false));
    }

    @GetMapping("/first")
    View first(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return show(me, round, "first", asked -> new SortingPage(new Sorting(asked), 1));
    }

    @GetMapping("/second")
    View second(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return show(me, round, "second", asked -> new SortingPage(new Sorting(asked), 2));
    }

    @GetMapping("/many")
    View many(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return show(me, round, "many", asked -> new SortingPage(new Sorting(asked), 3));
    }

    @GetMapping("/doubt")
    View doubt(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return show(me, round, "doubt", asked -> new DoubtPage(asked, new Sorting(asked).many(), false));
    }

    @GetMapping("/result")
    View result(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return show(me, round, "result", asked -> new OwnSortingPage(asked, RequestsLab.figures(asked)));
    }

    @GetMapping("/reading")
    View reading(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return show(
                me,
                round,
                "reading",
                asked -> new ReadSortingPage(new SortingPage(new Sorting(asked), 3), RequestsLab.figures(asked)));
    }

    @PostMapping("/language")
    View chooseLanguage(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String language) {
        return change(
                me,
                round,
                open -> Messages.LANGUAGES.contains(language)
                        ? save(me, open, Map.of("language", language))
                        : wrong("language", new LanguagePage(open, true)));
    }

    @PostMapping("/label/{part}")
    View putOnDesks(
            @RequestAttribute(ME) SignedIn me, @PathVariable int part, @RequestParam Map<String, String> fields) {
        return change(me, fields.getOrDefault("round", ""), round -> {
            var page = LabelPage.of(round, Math.clamp(part, 1, RequestsLab.PARTS));
            var given = page.given(fields);
            return page.isComplete(given) ? save(me, round, given) : wrong("label", page.with(kept(me, round, given)));
        });
    }

    @PostMapping("/guess")
    View keepGuess(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String guess) {
        return change(
                me,
                round,
                open -> guess.strip().matches("\\d{1,2}|100")
                        ? save(me, open, Map.of("guess", guess.strip()))
                        : wrong("guess", new GuessPage(open, guess, true)));
    }

    @PostMapping("/first")
    View chooseMore(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String more) {
        return change(
                me,
                round,
                open -> Messages.LANGUAGES.contains(more)
                        ? save(me, open, Map.of("more", more))
                        : wrong("first", new SortingPage(new Sorting(open), 1).missing()));
    }

    @PostMapping("/doubt")
    View chooseThreshold(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String threshold,
            @RequestParam(defaultValue = "") String why) {
        return change(me, round, open -> {
            var page = new DoubtPage(open, new Sorting(open).many(), true);
            var given = new HashMap<>(Map.of("why", DoubtPage.shortened(why)));
            if (page.offers(threshold)) {
                given.put("threshold", threshold);
                return save(me, open, given);
            }
            kept(me, open, given);
            return wrong("doubt", page.with(given));
        });
    }

    /** Ends the round, from the result or from the reading version. */
    @PostMapping("/result")
    View finish(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return change(me, round, open -> {
            if (!open.reading() && !lab.onwards(open).endsWith("/result")) {
                return to(lab.onwards(open));
            }
            notebook.finish(new PersonId(me.person()), open.id(), RequestsLab.figures(open));
            return to(lab.result(open.id()));
        });
    }

    /** A page of a step that has been reached; otherwise the way leads to the one that is next. */
    private View show(SignedIn me, String key, String step, Function<Round, Object> page) {
        return notebook.asked(new PersonId(me.person()), RequestsLab.NAME, key)
                .map(round -> RequestsLab.mayShow(step, round)
                        ? Page.of("labs/requests/" + step, page.apply(round))
                        : to(lab.onwards(round)))
                .orElseGet(() -> to(lab.address()));
    }

    /** What a form changes in its round; a finished one stays as it is. */
    private View change(SignedIn me, String key, Function<Round, View> change) {
        return notebook.sent(new PersonId(me.person()), RequestsLab.NAME, key)
                .map(change)
                .orElseGet(() -> Page.of("labs/closed", new ClosedRound(lab)).with(HttpStatus.CONFLICT));
    }

    private View save(SignedIn me, Round round, Map<String, String> choices) {
        return to(lab.onwards(kept(me, round, choices)));
    }

    private Round kept(SignedIn me, Round round, Map<String, String> choices) {
        notebook.save(new PersonId(me.person()), round.id(), choices);
        return round.with(choices);
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }

    private static View wrong(String step, Object page) {
        return Page.of("labs/requests/" + step, page).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
