package org.twige.labs.asking;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
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
            @RequestParam(defaultValue = "") String own) {
        return rounds.open(me, round -> keep(me, round, task(me, round, request), own.strip()), AskingController::to);
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
        return rounds.open(
                me,
                round -> {
                    var ticked = String.join(" ", RequestPart.ticked(fields));
                    var share = fields.getOrDefault("share", "");
                    var saved = rounds.save(
                            me, round, Map.of("parts", ticked, "checked", "1", "share", share.isEmpty() ? "" : "1"));
                    return saved.choice("own").isEmpty()
                            ? to(AskingLab.HOME + "/request")
                            : share(me, saved, task(me, saved, request));
                },
                AskingController::to);
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
    View result(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return rounds.last(me)
                .filter(round -> !round.isOpen() || round.choice("checked").isPresent())
                .filter(round -> !round.isOpen() || !round.reading())
                .<View>map(round -> Page.of("labs/asking/result", resultOf(me, round, request)))
                .orElseGet(() -> to(AskingLab.HOME));
    }

    @PostMapping("/result")
    View finish(@RequestAttribute(ME) SignedIn me) {
        rounds.last(me)
                .filter(Round::isOpen)
                .filter(round -> !round.reading() && round.choice("checked").isPresent())
                .ifPresent(round -> rounds.finish(me, round, OwnRequest.of(round)));
        return to(AskingLab.HOME + "/result");
    }

    /** From now on nobody else reads the request, and what was said about it is gone. */
    @PostMapping("/result/taken-back")
    View takeBack(@RequestAttribute(ME) SignedIn me) {
        rounds.last(me).ifPresent(round -> sharing.takeBack(new PersonId(me.person()), round));
        return to(AskingLab.HOME + "/result");
    }

    @GetMapping("/reading")
    View reading(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return reader(me)
                .<View>map(round -> Page.of("labs/asking/reading", resultOf(me, round, request)))
                .orElseGet(() -> to(AskingLab.HOME));
    }

    @PostMapping("/reading")
    View read(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        reader(me).ifPresent(round -> {
            var task = task(me, round, request);
            var saved = rounds.save(me, round, Map.of("task", task.name()));
            rounds.finish(me, saved, model(task));
        });
        return to(AskingLab.HOME + "/result");
    }

    private Optional<Round> reader(SignedIn me) {
        return rounds.last(me).filter(Round::isOpen).filter(Round::reading);
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

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
