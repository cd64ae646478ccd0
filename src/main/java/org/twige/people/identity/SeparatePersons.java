package org.twige.people.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.PersonsSeparated;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Undoes a merge: each record has again what it had, and what was done since stays with the one that was kept. */
@Component
class SeparatePersons {

    private final Merges merges;
    private final Pairs pairs;
    private final Audit audit;
    private final DecisionClock clock;
    private final ApplicationEventPublisher events;

    SeparatePersons(Merges merges, Pairs pairs, Audit audit, DecisionClock clock, ApplicationEventPublisher events) {
        this.merges = merges;
        this.pairs = pairs;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Empty when it is done; asked a second time, it was somebody faster. */
    @Transactional
    Optional<MergeRule> separate(SignedIn me, Scope scope, UUID id) {
        merges.takeTurn();
        var found = merges.find(scope, id);
        var broken = found.map(merge -> broken(me, merge)).orElse(Optional.of(MergeRule.NOT_FOUND));
        if (broken.isPresent()) {
            return broken;
        }
        var merge = found.orElseThrow();
        var asked = clock.by(me.person());
        merges.separate(id, asked);
        pairs.decide(merge.kept().person(), merge.merged().person(), "DIFFERENT", asked);
        audit.record(new Act(
                me.person().toString(),
                "person.separated",
                "person:" + merge.merged().person(),
                Map.of("from", merge.kept().person().toString(), "merge", id.toString())));
        events.publishEvent(
                new PersonsSeparated(id, merge.kept().person(), merge.merged().person(), asked.on()));
        return Optional.empty();
    }

    private Optional<MergeRule> broken(SignedIn me, Merge merge) {
        if (merge.state() != Merge.State.DONE) {
            return Optional.of(MergeRule.TAKEN);
        }
        if (merge.kept().person().value().equals(me.person())) {
            return Optional.of(MergeRule.OWN_RECORD);
        }
        if (merge.second() == Merge.Second.OFFICE && !me.is(Role.PROGRAMME_OFFICE)) {
            return Optional.of(MergeRule.PROGRAMME_OFFICE_ONLY);
        }
        return merges.hasLater(merge.id()) ? Optional.of(MergeRule.LATER_MERGE) : Optional.empty();
    }
}
