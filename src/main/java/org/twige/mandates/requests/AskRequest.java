package org.twige.mandates.requests;

import java.io.BufferedInputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.country.Vocabulary;
import org.twige.mandates.Problem;
import org.twige.mandates.instruments.ScanKind;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.requests.Asking.Answer;
import org.twige.mandates.requests.Requests.Standing;

/** Writes down what somebody asks for about a duty, and who is to decide about it. */
@Component
class AskRequest {

    private final Requests requests;
    private final Deciders deciders;
    private final KeepPaper evidence;
    private final Country country;
    private final LedgerClock clock;
    private final Audit audit;

    AskRequest(
            Requests requests, Deciders deciders, KeepPaper evidence, Country country, LedgerClock clock, Audit audit) {
        this.requests = requests;
        this.deciders = deciders;
        this.evidence = evidence;
        this.country = country;
        this.clock = clock;
        this.audit = audit;
    }

    /** Asks about an own duty; the duties of others do not exist for the person. */
    @Transactional
    Answer askForMyself(Asking asking, UUID person) {
        return requests.hold(asking.duty())
                .filter(duty -> duty.person().equals(person))
                .<Answer>map(duty -> ask(asking, duty, person))
                .orElseGet(Answer.Nothing::new);
    }

    /** An official asks for somebody; the caller has found that person in the official's scope. */
    @Transactional
    Answer propose(Asking asking, UUID about, UUID official) {
        return requests.hold(asking.duty())
                .filter(duty -> duty.person().equals(about) && !about.equals(official))
                .<Answer>map(duty -> ask(asking, duty, official))
                .orElseGet(Answer.Nothing::new);
    }

    private Answer ask(Asking asking, Standing duty, UUID by) {
        var before = requests.waiting(duty.duty(), asking.kind())
                .or(() ->
                        asking.form().date().flatMap(until -> requests.granted(duty.duty(), asking.kind(), by, until)));
        if (before.isPresent()) {
            return new Answer.Asked(before.get());
        }
        if (!duty.isToDo()) {
            return new Answer.Nothing();
        }
        var file = Optional.ofNullable(asking.file());
        var kind = file.flatMap(evidence::kind);
        var moment = clock.now();
        var problems = problems(asking, duty, file.isPresent(), moment);
        if (file.isPresent() && kind.isEmpty()) {
            problems = List.of(new Problem("file", "mandates.instrument.scan-not-a-scan"));
        }
        return problems.isEmpty()
                ? new Answer.Asked(write(asking, duty, by, kind, moment))
                : new Answer.Wrong(problems);
    }

    private List<Problem> problems(Asking asking, Standing duty, boolean hasFile, Moment moment) {
        return asking.form().problems(asking.kind(), duty.dueOn(), moment.on(), country.vocabulary(), hasFile);
    }

    private UUID write(Asking asking, Standing duty, UUID by, Optional<ScanKind> kind, Moment moment) {
        var form = asking.form();
        var request = requests.add(
                new NewRequest(
                        duty.duty(),
                        duty.person(),
                        asking.kind(),
                        form.reason(),
                        form.words().isEmpty() ? null : form.words(),
                        form.date().orElseThrow(),
                        asking.kind() == RequestKind.EXEMPTION && form.isWhole(),
                        form.paper().isEmpty() ? null : form.paper(),
                        isForOffice(asking, duty, by, moment),
                        by),
                moment);
        keep(request, asking.file(), kind, moment);
        audit.record(new Act(
                by.toString(),
                "request.asked",
                "request:" + request,
                Map.of("kind", asking.kind().code(), "duty", duty.duty().toString())));
        return request;
    }

    private void keep(UUID request, @Nullable BufferedInputStream file, Optional<ScanKind> kind, Moment moment) {
        if (file != null) {
            kind.ifPresent(known -> evidence.keep(request, file, known, moment));
        }
    }

    /** More days than a coordinator may grant, a ground that is the office's, or nobody who coordinates above. */
    private boolean isForOffice(Asking asking, Standing duty, UUID by, Moment moment) {
        var form = asking.form();
        var extensions = country.vocabulary().extensions();
        var days = ChronoUnit.DAYS.between(duty.dueOn(), form.date().orElseThrow());
        var beyond = asking.kind() == RequestKind.EXTENSION
                ? requests.daysGranted(duty.duty()) + days > extensions.coordinatorDays()
                : country.vocabulary()
                        .ground(form.reason())
                        .filter(Vocabulary.Ground::byCoordinator)
                        .isEmpty();
        var besides = asking.kind() == RequestKind.EXEMPTION ? by : null;
        return beyond
                || deciders.institution(duty.person(), besides, moment.on()).isEmpty();
    }
}
