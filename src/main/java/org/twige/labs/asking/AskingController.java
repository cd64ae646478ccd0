package org.twige.labs.asking;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.labs.round.ClosedRound;
import org.twige.labs.round.Round;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The pages of asking well: write, check, see. */
@Controller
@RequestMapping(AskingLab.HOME)
@Allow(Role.LEARNER)
class AskingController {

    private static final String ME = "org.twige.web.SignedIn";

    private final AskingRounds rounds;
    private final ShareRequest sharing;
    private final ModelSettings model;
    private final Country country;

    AskingController(AskingRounds rounds, ShareRequest sharing, ModelSettings model, Country country) {
        this.rounds = rounds;
        this.sharing = sharing;
        this.model = model;
        this.country = country;
    }

    @GetMapping("/request")
    View task(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return rounds.open(
                me,
                round -> Page.of("labs/asking/request", new AskingPage(task(me, round, request), round)),
                AskingController::to);
    }

    @PostMapping("/request")
    View written(
            @RequestAttribute(ME) SignedIn me,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String own) {
        return rounds.sent(
                me, round, open -> keep(me, open, task(me, open, request), own.strip()), AskingController::late);
    }

    /** What is too long is kept as far as it goes, and asked for again. */
    private View keep(SignedIn me, Round round, AskingTask task, String own) {
        var kept = own.substring(0, Math.min(own.length(), OwnRequest.MOST_SIGNS));
        var saved = rounds.save(me, round, Map.of("own", kept, "task", task.name()));
        if (own.isEmpty() || own.length() > OwnRequest.MOST_SIGNS) {
            var problem = own.isEmpty() ? "own-empty" : "own-long";
            return Page.of("labs/asking/request", new AskingPage(task, saved, problem, Blocked.nothing()))
                    .with(UNPROCESSABLE_CONTENT);
        }
        return to(AskingLab.HOME + "/check");
    }

    @GetMapping("/check")
    View check(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return rounds.open(
                me,
                round -> round.choice("own").isEmpty()
                        ? to(AskingLab.HOME + "/request")
                        : Page.of("labs/asking/check", new AskingPage(task(me, round, request), round)),
                AskingController::to);
    }

    @PostMapping("/check")
    View checked(
            @RequestAttribute(ME) SignedIn me, HttpServletRequest request, @RequestParam Map<String, String> fields) {
        return rounds.sent(
                me,
                fields.getOrDefault("round", ""),
                round -> {
                    var ticked = String.join(" ", RequestPart.ticked(fields));
                    var share = fields.getOrDefault("share", "");
                    var saved = rounds.save(
                            me, round, Map.of("parts", ticked, "checked", "1", "share", share.isEmpty() ? "" : "1"));
                    return saved.choice("own").isEmpty()
                            ? to(AskingLab.HOME + "/request")
                            : share(me, saved, task(me, saved, request));
                },
                AskingController::late);
    }

    private View share(SignedIn me, Round round, AskingTask task) {
        var person = new PersonId(me.person());
        if (round.choice("share").isEmpty()) {
            sharing.takeBack(person, round);
            return to(AskingLab.HOME + "/peer");
        }
        var words = round.choice("own", "");
        var findings = sharing.share(person, round, task, words);
        return findings.isEmpty()
                ? to(AskingLab.HOME + "/peer")
                : Page.of("labs/asking/check", new AskingPage(task, round, "blocked", new Blocked(words, findings)))
                        .with(UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/result")
    View result(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String round,
            HttpServletRequest request) {
        return rounds.asked(me, round)
                .filter(asked -> !asked.isOpen() || isChecked(asked))
                .<View>map(asked -> Page.of("labs/asking/result", resultOf(me, asked, request)))
                .orElseGet(() -> to(AskingLab.HOME));
    }

    private static boolean isChecked(Round round) {
        return !round.reading() && round.choice("checked").isPresent();
    }

    @PostMapping("/result")
    View finish(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        return rounds.sent(
                me,
                round,
                open -> to(isChecked(open) ? rounds.finish(me, open, OwnRequest.of(open)) : AskingLab.HOME),
                AskingController::late);
    }

    /** From now on nobody else reads the request, and what was said about it is gone. */
    @PostMapping("/result/taken-back")
    View takeBack(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String round) {
        rounds.asked(me, round).ifPresent(asked -> sharing.takeBack(new PersonId(me.person()), asked));
        return to(AskingLab.HOME + "/result?round=" + round);
    }

    @GetMapping("/reading")
    View reading(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return rounds.last(me)
                .filter(round -> round.isOpen() && round.reading())
                .<View>map(round -> Page.of("labs/asking/reading", resultOf(me, round, request)))
                .orElseGet(() -> to(AskingLab.HOME));
    }

    @PostMapping("/reading")
    View read(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String round,
            HttpServletRequest request) {
        return rounds.read(
                me,
                round,
                open -> {
                    var task = task(me, open, request);
                    return to(rounds.finish(me, rounds.save(me, open, Map.of("task", task.name())), model(task)));
                },
                AskingController::late);
    }

    private AskingResultPage resultOf(SignedIn me, Round round, HttpServletRequest request) {
        var task = task(me, round, request);
        var own = round.reading() ? model(task) : OwnRequest.of(round);
        var shared = sharing.ofRound(new PersonId(me.person()), round).orElse(null);
        List<List<String>> marks = shared == null ? List.of() : sharing.marks(shared);
        return new AskingResultPage(task, round, own, shared, marks, model.isOn());
    }

    /** The model request, of which every part is there. */
    private static OwnRequest model(AskingTask task) {
        return new OwnRequest(task.modelText(), RequestPart.keys());
    }

    private AskingTask task(SignedIn me, Round round, HttpServletRequest request) {
        return rounds.task(me, round, Languages.of(request, country));
    }

    private static View late(ClosedRound closed) {
        return Page.of("labs/closed", closed).with(CONFLICT);
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
