package org.twige.mandates.requests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.country.Vocabulary;
import org.twige.mandates.Problem;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.OneDuty;
import org.twige.mandates.requests.Deciders.Official;
import org.twige.mandates.requests.Requests.Standing;

/** Grants or refuses a request, once: the duty is held meanwhile, and the ledger follows in the same transaction. */
@Component
class DecideRequest {

    private final Requests requests;
    private final Deciders deciders;
    private final OneDuty ledger;
    private final Country country;
    private final LedgerClock clock;
    private final Audit audit;

    DecideRequest(
            Requests requests, Deciders deciders, OneDuty ledger, Country country, LedgerClock clock, Audit audit) {
        this.requests = requests;
        this.deciders = deciders;
        this.ledger = ledger;
        this.country = country;
        this.clock = clock;
        this.audit = audit;
    }

    /** What came of it. */
    sealed interface Answer {

        /** It is decided so, now or by the same form before. */
        record Done() implements Answer {}

        /** Somebody else decided, or there is nothing to decide any more. */
        record TooLate() implements Answer {}

        record Wrong(List<Problem> problems) implements Answer {}

        /** Not a request that this official may decide. */
        record Nothing() implements Answer {}
    }

    @Transactional
    Answer grant(Official me, UUID id, DecisionForm form) {
        return held(me, id).<Answer>map(held -> grant(me, held, form)).orElseGet(Answer.Nothing::new);
    }

    @Transactional
    Answer refuse(Official me, UUID id, String why) {
        return held(me, id).<Answer>map(held -> refuse(me, held, why.strip())).orElseGet(Answer.Nothing::new);
    }

    /** A request and its duty, which nobody else can decide about at the same time. */
    private record Held(Request request, Standing duty) {}

    private Optional<Held> held(Official me, UUID id) {
        return deciders.toDecide(me, id)
                .flatMap(found -> requests.hold(found.about().duty()))
                .flatMap(duty -> deciders.toDecide(me, id).map(now -> new Held(now, duty)));
    }

    private Answer grant(Official me, Held held, DecisionForm form) {
        var decided = held.request().decision();
        if (decided != null) {
            return isSame(decided, form) ? new Answer.Done() : new Answer.TooLate();
        }
        if (!held.duty().isToDo()) {
            return new Answer.TooLate();
        }
        var moment = clock.now();
        var problems = problems(me, held, form, moment.on());
        if (!problems.isEmpty()) {
            return new Answer.Wrong(problems);
        }
        var until = form.date().orElseThrow();
        return held.request().kind() == RequestKind.EXTENSION
                ? extend(me, held, until, form.words(), moment)
                : exempt(me, held, until, form, moment);
    }

    private static boolean isSame(Decision decided, DecisionForm form) {
        return decided.outcome() == Decision.Outcome.GRANTED
                && form.date().filter(date -> date.equals(decided.until())).isPresent();
    }

    private List<Problem> problems(Official me, Held held, DecisionForm form, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var last = lastDay(me, held.request(), held.duty().dueOn(), today);
        var first = held.request().kind() == RequestKind.EXTENSION
                        && !held.duty().dueOn().isBefore(today)
                ? held.duty().dueOn().plusDays(1)
                : today.plusDays(1);
        if (form.date()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .isEmpty()) {
            problems.add(new Problem("until", "mandates.request.grant-wrong"));
        }
        if (form.words().length() > DecisionForm.MOST_WORDS) {
            problems.add(new Problem("words", "mandates.request.words-long"));
        }
        return problems;
    }

    /** The last day that this official may grant. */
    LocalDate lastDay(Official me, Request request, LocalDate dueOn, LocalDate today) {
        var vocabulary = country.vocabulary();
        if (request.kind() == RequestKind.EXEMPTION) {
            return today.plusDays(vocabulary
                    .ground(request.reason())
                    .map(Vocabulary.Ground::maxDays)
                    .orElse(AskForm.LONGEST_DAYS));
        }
        var left = vocabulary.extensions().coordinatorDays()
                - requests.daysGranted(request.about().duty());
        return me.office() ? today.plusDays(AskForm.LONGEST_DAYS) : dueOn.plusDays(left);
    }

    private Answer extend(Official me, Held held, LocalDate until, String words, Moment moment) {
        var request = held.request();
        var days = (int) ChronoUnit.DAYS.between(held.duty().dueOn(), until);
        var answer = new Requests.Answer(
                request.id(), Decision.Outcome.GRANTED, until, null, days, words.isEmpty() ? null : words);
        write(me, request, answer, moment);
        if (!ledger.extend(held.duty().duty(), until, "extension-request:" + request.id(), moment)) {
            throw new IllegalStateException("a held duty did not move to " + until);
        }
        return new Answer.Done();
    }

    private Answer exempt(Official me, Held held, LocalDate until, DecisionForm form, Moment moment) {
        var request = held.request();
        var words = form.words().isEmpty() ? null : form.words();
        var review = form.reviewOn(until, moment.on());
        write(
                me,
                request,
                new Requests.Answer(request.id(), Decision.Outcome.GRANTED, until, review, null, words),
                moment);
        var exempted = requests.duties(held.duty(), request.wholeMandate()).stream()
                .filter(duty -> ledger.exempt(duty, "exemption:" + request.id(), moment))
                .count();
        if (exempted == 0) {
            throw new IllegalStateException("a held duty was not exempted");
        }
        return new Answer.Done();
    }

    private Answer refuse(Official me, Held held, String why) {
        var decided = held.request().decision();
        if (decided != null) {
            return decided.outcome() == Decision.Outcome.REFUSED && why.equals(decided.reason())
                    ? new Answer.Done()
                    : new Answer.TooLate();
        }
        if (why.isEmpty() || why.length() > DecisionForm.MOST_WORDS) {
            return new Answer.Wrong(List.of(new Problem("reason", "mandates.request.refusal-missing")));
        }
        var answer = Requests.Answer.without(held.request().id(), Decision.Outcome.REFUSED, why);
        write(me, held.request(), answer, clock.now());
        return new Answer.Done();
    }

    private void write(Official me, Request request, Requests.Answer answer, Moment moment) {
        var besides = request.kind() == RequestKind.EXEMPTION ? request.askedBy() : null;
        var coordinates = me.office()
                ? null
                : deciders.institution(request.about().person(), besides, moment.on())
                        .orElse(null);
        if (!requests.decide(answer, me.person(), coordinates, moment)) {
            throw new IllegalStateException("a held request was decided meanwhile");
        }
        audit.record(new Act(
                me.person().toString(),
                "request." + answer.outcome().code(),
                "request:" + request.id(),
                Map.of(
                        "kind", request.kind().code(),
                        "duty", request.about().duty().toString(),
                        "until", answer.until() == null ? "" : answer.until().toString())));
    }
}
