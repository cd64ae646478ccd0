package org.twige.labs.gap;

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
import org.twige.labs.round.ClosedRound;
import org.twige.labs.round.Given;
import org.twige.labs.round.Notebook;
import org.twige.labs.round.Round;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The pages of the exercise on a gap between districts, one address for each step. */
@Controller
@RequestMapping(GapLab.ADDRESS + "/{step}")
@Allow(Role.LEARNER)
class GapController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Notebook notebook;
    private final GapLab lab;

    GapController(Notebook notebook, GapLab lab) {
        this.notebook = notebook;
        this.lab = lab;
    }

    @GetMapping
    View show(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String round) {
        var wanted = step(step);
        var asked = notebook.asked(new PersonId(me.person()), GapLab.NAME, round);
        return asked.filter(wanted::mayBeShown)
                .<View>map(shown -> page(wanted, shown, Given.NOTHING))
                .orElseGet(() -> onwards(asked));
    }

    /** Keeps what was chosen, and goes on; what the measures send ends the round. */
    @PostMapping
    View choose(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String round,
            @RequestParam Map<String, String> fields) {
        var wanted = step(step);
        var sent = notebook.sent(new PersonId(me.person()), GapLab.NAME, round);
        if (sent.isEmpty()) {
            return Page.of("labs/closed", new ClosedRound(lab)).with(HttpStatus.CONFLICT);
        }
        return sent.filter(wanted::mayBeShown)
                .map(open -> choose(me, wanted, open, fields))
                .orElseGet(() -> onwards(sent));
    }

    private View choose(SignedIn me, Step step, Round round, Map<String, String> fields) {
        var person = new PersonId(me.person());
        var given = new GapForm(fields).read(step);
        if (!given.isRight()) {
            return page(step, round.with(given.choices()), given).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notebook.save(person, round.id(), given.choices());
        if (step == Step.MEASURES || step == Step.READING) {
            notebook.finish(
                    person, round.id(), Study.of(round.with(given.choices())).figures());
            return to(lab.result(round.id()));
        }
        return to(step.next());
    }

    private static Page page(Step step, Round round, Given given) {
        return Page.of("labs/gap/" + step.word(), content(step, Study.of(round), given));
    }

    private static Object content(Step step, Study study, Given given) {
        return switch (step) {
            case COUNT -> new CountPage(study, given);
            case CAUSE -> new CausePage(study, given);
            case MEASURES -> new MeasuresPage(study, given);
            case RESULT, READING -> new OwnGapPage(study);
        };
    }

    private View onwards(Optional<Round> round) {
        return to(round.map(lab::onwards).orElse(GapLab.ADDRESS));
    }

    private static View to(Step step) {
        return to(GapLab.ADDRESS + "/" + step.word());
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }

    private static Step step(String word) {
        return Step.named(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
