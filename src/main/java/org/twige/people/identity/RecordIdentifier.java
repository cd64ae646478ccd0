package org.twige.people.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.PersonId;
import org.twige.people.forms.Mistake;
import org.twige.people.roster.Identity;
import org.twige.people.roster.IdentityNumbers;
import org.twige.web.SignedIn;

/** Records a re-issued or further identity number of a person; the old one stays, with its end. */
@Component
class RecordIdentifier {

    private final Identifiers identifiers;
    private final IdentityNumbers numbers;
    private final Pairs pairs;
    private final Audit audit;
    private final DecisionClock clock;

    RecordIdentifier(Identifiers identifiers, IdentityNumbers numbers, Pairs pairs, Audit audit, DecisionClock clock) {
        this.identifiers = identifiers;
        this.numbers = numbers;
        this.pairs = pairs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is wrong with what was typed, nothing if it is recorded.
     *
     * @param pair where the number belongs to somebody else: the two as a possible duplicate
     */
    record Outcome(List<Mistake> mistakes, @Nullable UUID pair) {

        static final Outcome RECORDED = new Outcome(List.of(), null);

        Outcome {
            mistakes = List.copyOf(mistakes);
        }
    }

    @Transactional
    Outcome record(SignedIn me, PersonId person, IdentifierForm form) {
        var asked = clock.by(me.person());
        var number = numbers.of(IdentifierForm.typed(form.kind()), IdentifierForm.typed(form.number()));
        var from = form.from().filter(day -> !day.isAfter(asked.on()));
        var mistakes = new ArrayList<Mistake>();
        if (number.isEmpty()) {
            mistakes.add(Mistake.at("number", "people.identity.error.number"));
        }
        if (from.isEmpty()) {
            mistakes.add(Mistake.at("from-day", "people.identity.error.from"));
        }
        if (!mistakes.isEmpty()) {
            return new Outcome(mistakes, null);
        }
        var holder = identifiers.holder(number.orElseThrow());
        if (holder.isPresent() && !holder.get().equals(person)) {
            return ofAnother(person, holder.get(), asked);
        }
        if (identifiers.record(person, number.orElseThrow(), from.orElseThrow(), asked)) {
            tell(me, person, number.orElseThrow());
        }
        return Outcome.RECORDED;
    }

    private Outcome ofAnother(PersonId person, PersonId holder, Merges.Asked asked) {
        var pair = pairs.sameNumber(person, holder, asked);
        return new Outcome(List.of(Mistake.at("number", "people.identity.error.of-another")), pair);
    }

    private void tell(SignedIn me, PersonId person, Identity number) {
        audit.record(new Act(
                me.person().toString(), "identifier.recorded", "person:" + person, Map.of("kind", number.kind())));
    }
}
