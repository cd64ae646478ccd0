package org.twige.labs.asking;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.labs.round.ClosedRound;
import org.twige.labs.round.Round;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Asking the model, where the operator has set one up; otherwise these pages lead back to the exercise. */
@Controller
@RequestMapping(AskingLab.HOME + "/model")
@Allow(Role.LEARNER)
class ModelController {

    static final int MOST_QUESTIONS = 5;

    private static final String ME = "org.twige.web.SignedIn";

    private final AskingRounds rounds;
    private final ModelSettings settings;
    private final SendRequest sending;
    private final Transcripts transcripts;
    private final ModelAccount account;
    private final Writers writers;

    ModelController(
            AskingRounds rounds,
            ModelSettings settings,
            SendRequest sending,
            Transcripts transcripts,
            ModelAccount account,
            Writers writers) {
        this.rounds = rounds;
        this.settings = settings;
        this.sending = sending;
        this.transcripts = transcripts;
        this.account = account;
        this.writers = writers;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me) {
        return rounds.last(me)
                .filter(round -> settings.isOn()
                        && !round.reading()
                        && round.choice("own").isPresent())
                .<View>map(round -> page(
                        me,
                        round.with(Map.of("words", round.choice("words", round.choice("own", "")))),
                        "",
                        Blocked.nothing()))
                .orElseGet(() -> to(AskingLab.HOME));
    }

    /** What may be sent is kept, so that nothing is lost when the model is slow or down; what may not is only shown again. */
    @PostMapping
    View ask(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String words) {
        return settings.isOn()
                ? rounds.sent(me, round, open -> ask(me, open, words.strip()), ModelController::late)
                : to(AskingLab.HOME);
    }

    private View ask(SignedIn me, Round round, String words) {
        var asked = round.number("asked", 0);
        var typed = round.with(Map.of("words", words));
        if (words.isEmpty() || words.length() > OwnRequest.MOST_SIGNS || asked >= MOST_QUESTIONS) {
            var problem = words.isEmpty() ? "own-empty" : asked >= MOST_QUESTIONS ? "enough" : "own-long";
            return page(me, typed, problem, Blocked.nothing()).with(UNPROCESSABLE_CONTENT);
        }
        var answer = sending.send(new PersonId(me.person()), words);
        if (answer instanceof SendRequest.Answer.Blocked(var findings)) {
            return page(me, typed, "blocked", new Blocked(words, findings)).with(UNPROCESSABLE_CONTENT);
        }
        var sent = answer instanceof SendRequest.Answer.Said ? asked + 1 : asked;
        var saved = rounds.save(me, round, Map.of("words", words, "asked", String.valueOf(sent)));
        return switch (answer) {
            case SendRequest.Answer.Failed(var why) ->
                page(me, saved, "failed." + why.name().toLowerCase(Locale.ROOT), Blocked.nothing())
                        .with(UNPROCESSABLE_CONTENT);
            case SendRequest.Answer.Spent _ ->
                page(me, saved, "spent", Blocked.nothing()).with(UNPROCESSABLE_CONTENT);
            case SendRequest.Answer.Enough _ ->
                page(me, saved, "enough-today", Blocked.nothing()).with(UNPROCESSABLE_CONTENT);
            default -> to(AskingLab.HOME + "/model");
        };
    }

    /** Deletes everything that this learner asked and was answered. */
    @PostMapping("/deleted")
    View delete(@RequestAttribute(ME) SignedIn me) {
        transcripts.delete(new PersonId(me.person()));
        return to(AskingLab.HOME + "/result");
    }

    private Page page(SignedIn me, Round round, String problem, Blocked blocked) {
        var person = new PersonId(me.person());
        var left = writers.institution(person).map(account::left).orElse(BigDecimal.ZERO);
        return Page.of(
                "labs/asking/model",
                new ModelPage(
                        round,
                        round.choice("words", ""),
                        problem,
                        blocked,
                        transcripts.of(person, MOST_QUESTIONS),
                        new ModelPage.Purse(left, settings.price().currency(), settings.address(), settings.daily())));
    }

    private static View late(ClosedRound closed) {
        return Page.of("labs/closed", closed).with(CONFLICT);
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
