package org.twige.labs.asking;

import static org.springframework.http.HttpStatus.CONFLICT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** Reading what somebody else asked: which of the five parts are there, or that it should not be read by anybody. */
@Controller
@RequestMapping(AskingLab.HOME + "/peer")
@Allow(Role.LEARNER)
class PeerController {

    static final int MOST_REPORTS = 3;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String ME = "org.twige.web.SignedIn";

    private final AskingRounds rounds;
    private final SharedRequests shared;
    private final ModelSettings model;
    private final Clock clock;
    private final Country country;

    PeerController(AskingRounds rounds, SharedRequests shared, ModelSettings model, Clock clock, Country country) {
        this.rounds = rounds;
        this.shared = shared;
        this.model = model;
        this.clock = clock;
        this.country = country;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return rounds.open(
                me,
                round -> round.choice("checked").isEmpty()
                        ? to(AskingLab.HOME + "/request")
                        : Page.of("labs/asking/peer", page(me, round, request)),
                PeerController::to);
    }

    @PostMapping
    View mark(@RequestAttribute(ME) SignedIn me, @RequestParam Map<String, String> fields) {
        return rounds.sent(
                me, fields.getOrDefault("round", ""), round -> said(me, round, fields), PeerController::late);
    }

    /** A reported request is followed by another one, if there is one. */
    private View said(SignedIn me, Round round, Map<String, String> fields) {
        var reader = new PersonId(me.person());
        var request = id(fields.getOrDefault("request", ""));
        if (fields.containsKey("report")) {
            request.filter(_ -> mayReport(reader)).ifPresent(one -> shared.report(reader, one, clock.instant()));
            return to(AskingLab.HOME + "/peer");
        }
        if (!fields.containsKey("skip")) {
            request.ifPresent(one -> shared.mark(reader, one, RequestPart.ticked(fields), clock.instant()));
        }
        rounds.save(me, round, Map.of("read", "1"));
        return to(AskingLab.HOME + (model.isOn() ? "/model" : "/result"));
    }

    /** A report hides a text at once: nobody shall silence many. */
    private boolean mayReport(PersonId reader) {
        return shared.reportsSince(reader, clock.instant().minus(A_DAY)) < MOST_REPORTS;
    }

    private PeerPage page(SignedIn me, Round round, HttpServletRequest request) {
        var language = AskingTasks.language(Languages.of(request, country));
        var reader = new PersonId(me.person());
        var found = shared.toRead(reader, language);
        return new PeerPage(
                round, found.orElse(null), found.flatMap(rounds::task).orElse(null), mayReport(reader));
    }

    private static Optional<UUID> id(String sent) {
        return sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(sent))
                : Optional.empty();
    }

    private static View late(ClosedRound closed) {
        return Page.of("labs/closed", closed).with(CONFLICT);
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
