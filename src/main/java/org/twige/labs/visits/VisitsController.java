package org.twige.labs.visits;

import java.util.Map;
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

/** The pages of the exercise on clinic visits. */
@Controller
@RequestMapping(VisitsLab.ADDRESS)
@Allow(Role.LEARNER)
class VisitsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Notebook notebook;
    private final VisitsLab lab;

    VisitsController(Notebook notebook, VisitsLab lab) {
        this.notebook = notebook;
        this.lab = lab;
    }

    @GetMapping("/{step}")
    View step(@RequestAttribute(ME) SignedIn me, @PathVariable String step) {
        var asked = known(step);
        return notebook.last(person(me), VisitsLab.NAME)
                .filter(round -> isOpenAt(round, asked))
                .<View>map(round -> page(asked, StepPage.of(round, asked)))
                .orElseGet(() -> onwards(me));
    }

    @PostMapping("/{step}")
    View answer(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String round,
            @RequestParam Map<String, String> fields) {
        var asked = known(step);
        var sent = notebook.sent(person(me), VisitsLab.NAME, round);
        if (sent.isEmpty()) {
            return closed();
        }
        var open = sent.filter(one -> isOpenAt(one, asked));
        if (open.isEmpty()) {
            return onwards(me);
        }
        var typed = asked.own(fields);
        var mistakes = asked.mistakes(typed);
        if (!mistakes.isEmpty()) {
            return page(asked, new StepPage(Choices.of(open.get()), asked, typed, mistakes))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notebook.save(person(me), open.get().id(), typed);
        return asked == Step.ADVICE ? finish(me, open.get()) : onwards(me);
    }

    @GetMapping("/reading")
    View reading(@RequestAttribute(ME) SignedIn me) {
        return notebook.last(person(me), VisitsLab.NAME)
                .filter(round -> round.isOpen() && round.reading())
                .<View>map(round -> Page.of("labs/visits/reading", ResultPage.of(round)))
                .orElseGet(() -> onwards(me));
    }

    /** Ends a round that was read. */
    @PostMapping("/result")
    View read(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return notebook.sent(person(me), VisitsLab.NAME, round)
                .map(open -> open.reading() ? finish(me, open) : onwards(me))
                .orElseGet(this::closed);
    }

    @GetMapping("/result")
    View result(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return notebook.asked(person(me), VisitsLab.NAME, round)
                .filter(asked -> !asked.isOpen())
                .<View>map(asked -> Page.of("labs/visits/result", ResultPage.of(asked)))
                .orElseGet(() -> onwards(me));
    }

    private View finish(SignedIn me, Round round) {
        notebook.finish(person(me), round.id(), Results.of(Choices.of(round)).figures());
        return to(lab.result(round.id()));
    }

    private View closed() {
        return Page.of("labs/closed", new ClosedRound(lab)).with(HttpStatus.CONFLICT);
    }

    /** To the page where the round goes on; to the door for whoever has none. */
    private View onwards(SignedIn me) {
        return to(notebook.last(person(me), VisitsLab.NAME).map(lab::onwards).orElse(VisitsLab.ADDRESS));
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }

    private static boolean isOpenAt(Round round, Step step) {
        return round.isOpen() && !round.reading() && step.compareTo(Step.next(round)) <= 0 && !step.isSealed(round);
    }

    private static Step known(String path) {
        return Step.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Page page(Step step, StepPage page) {
        return Page.of("labs/visits/" + step.template(), page);
    }

    private static PersonId person(SignedIn me) {
        return new PersonId(me.person());
    }
}
