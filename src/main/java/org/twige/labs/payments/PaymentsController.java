package org.twige.labs.payments;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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

/** The pages of the exercise on odd payments, one address for each step. */
@Controller
@RequestMapping(PaymentsLab.ADDRESS + "/{step}")
@Allow(Role.LEARNER)
class PaymentsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Notebook notebook;
    private final PaymentsLab lab;
    private final Orders orders;

    PaymentsController(Notebook notebook, PaymentsLab lab, Orders orders) {
        this.notebook = notebook;
        this.lab = lab;
        this.orders = orders;
    }

    @GetMapping
    View show(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String round) {
        var wanted = step(step);
        var asked = notebook.asked(new PersonId(me.person()), PaymentsLab.NAME, round);
        return asked.filter(wanted::mayBeShown)
                .<View>map(shown -> page(wanted, shown, Given.NOTHING))
                .orElseGet(() -> onwards(asked));
    }

    /** Keeps what was chosen, and goes on; what the check sends ends the round. */
    @PostMapping
    View choose(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String round,
            @RequestParam MultiValueMap<String, String> fields) {
        var wanted = step(step);
        var sent = notebook.sent(new PersonId(me.person()), PaymentsLab.NAME, round);
        if (sent.isEmpty()) {
            return Page.of("labs/closed", new ClosedRound(lab)).with(HttpStatus.CONFLICT);
        }
        return sent.filter(wanted::mayBeShown)
                .map(open -> choose(me, wanted, open, fields))
                .orElseGet(() -> onwards(sent));
    }

    private View choose(SignedIn me, Step step, Round round, MultiValueMap<String, String> fields) {
        var person = new PersonId(me.person());
        var given = new PaymentsForm(new Inspection(round, orders), fields).read(step);
        if (!given.isRight()) {
            return page(step, round.with(given.choices()), given).with(HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (step == Step.CHECK || step == Step.READING) {
            notebook.finish(person, round.id(), new Inspection(round, orders).figures());
            return to(lab.result(round.id()));
        }
        notebook.save(person, round.id(), given.choices());
        return to(step.next());
    }

    private Page page(Step step, Round round, Given given) {
        return Page.of("labs/payments/" + step.word(), content(step, new Inspection(round, orders), given));
    }

    private static Object content(Step step, Inspection inspection, Given given) {
        return switch (step) {
            case LIST -> new ListPage(inspection, given);
            case SIGNS -> new SignsPage(inspection, given);
            case ORDER -> new OrderPage(inspection, given);
            case TEN -> new TenPage(inspection, given);
            case CHECK -> new CheckPage(inspection);
            case RESULT, READING -> new OwnReviewPage(inspection);
        };
    }

    private View onwards(Optional<Round> round) {
        return to(round.map(lab::onwards).orElse(PaymentsLab.ADDRESS));
    }

    private static View to(Step step) {
        return to(PaymentsLab.ADDRESS + "/" + step.word());
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }

    private static Step step(String word) {
        return Step.named(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
