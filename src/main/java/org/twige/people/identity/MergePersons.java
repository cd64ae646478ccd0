package org.twige.people.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.PersonsMerged;
import org.twige.people.Scope;
import org.twige.people.identity.Merge.Second;
import org.twige.people.identity.Merges.Asked;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Makes two records one person, at once or once a second official has agreed. */
@Component
class MergePersons {

    /** As many as one official may do alone on one day. */
    static final int ALONE_A_DAY = 50;

    private final Merges merges;
    private final Pairs pairs;
    private final People people;
    private final Audit audit;
    private final DecisionClock clock;
    private final ApplicationEventPublisher events;

    MergePersons(
            Merges merges,
            Pairs pairs,
            People people,
            Audit audit,
            DecisionClock clock,
            ApplicationEventPublisher events) {
        this.merges = merges;
        this.pairs = pairs;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Which record stays and which is merged into it; the pair they were found as, if they were. */
    record Wish(PersonId kept, PersonId merged, @Nullable UUID likeness) {}

    @Transactional
    Merging merge(SignedIn me, Scope scope, Wish wish) {
        merges.takeTurn();
        var broken = broken(me, scope, wish);
        if (broken.isPresent()) {
            return new Merging.Refused(broken.get());
        }
        var asked = clock.by(me.person());
        var second = second(me, wish, asked);
        var merge = merges.propose(wish.kept(), wish.merged(), wish.likeness(), second.orElse(null), asked);
        if (second.isPresent()) {
            record(me, "merge.proposed", merge, wish.kept(), wish.merged());
            return new Merging.Waits(merge, second.get());
        }
        carryOut(me, merge, wish.kept(), wish.merged(), asked);
        return new Merging.Done(merge);
    }

    /** A second official agrees. */
    @Transactional
    Merging confirm(SignedIn me, Scope scope, UUID id) {
        merges.takeTurn();
        var found = merges.find(scope, id);
        if (found.isEmpty()) {
            return new Merging.Refused(MergeRule.NOT_FOUND);
        }
        var merge = found.get();
        var kept = merge.kept().person();
        var merged = merge.merged().person();
        if (merge.state() != Merge.State.PROPOSED) {
            return new Merging.Refused(MergeRule.TAKEN);
        }
        if (merge.askedBy().equals(me.person())) {
            return new Merging.Refused(MergeRule.SAME_OFFICIAL);
        }
        var broken = brokenByPerson(me, kept, merged).or(() -> brokenByState(scope, kept, merged));
        if (broken.isPresent()) {
            return new Merging.Refused(broken.get());
        }
        carryOut(me, id, kept, merged, clock.by(me.person()));
        return new Merging.Done(id);
    }

    /** A second official does not agree; false when there is nothing to refuse. The pair may be decided anew. */
    @Transactional
    boolean refuse(SignedIn me, Scope scope, UUID id) {
        merges.takeTurn();
        var merge = merges.find(scope, id);
        if (merge.isEmpty() || !merges.refuse(id, clock.by(me.person()))) {
            return false;
        }
        record(
                me,
                "merge.refused",
                id,
                merge.get().kept().person(),
                merge.get().merged().person());
        return true;
    }

    private Optional<MergeRule> broken(SignedIn me, Scope scope, Wish wish) {
        if (merges.isTaken(wish.kept(), wish.merged())) {
            return Optional.of(MergeRule.TAKEN);
        }
        return brokenByPerson(me, wish.kept(), wish.merged())
                .or(() -> brokenByState(scope, wish.kept(), wish.merged()));
    }

    private Optional<MergeRule> brokenByPerson(SignedIn me, PersonId kept, PersonId merged) {
        if (kept.value().equals(me.person()) || merged.value().equals(me.person())) {
            return Optional.of(MergeRule.OWN_RECORD);
        }
        var inOffice = merges.isAnyInOffice(kept, merged, clock.by(me.person()).on());
        return inOffice && !me.is(Role.PROGRAMME_OFFICE)
                ? Optional.of(MergeRule.PROGRAMME_OFFICE_ONLY)
                : Optional.empty();
    }

    private Optional<MergeRule> brokenByState(Scope scope, PersonId kept, PersonId merged) {
        var stays = people.within(scope, kept);
        var goes = people.within(scope, merged);
        if (kept.equals(merged) || stays.isEmpty() || goes.isEmpty()) {
            return Optional.of(MergeRule.NOT_FOUND);
        }
        return stays.get().state() == Person.State.LEFT && goes.get().state() != Person.State.LEFT
                ? Optional.of(MergeRule.KEPT_LEFT)
                : Optional.empty();
    }

    /** An office passes from one record to the other: that is never one official's word alone. */
    private Optional<Second> second(SignedIn me, Wish wish, Asked asked) {
        if (merges.isAnyInOffice(wish.kept(), wish.merged(), asked.on())) {
            return Optional.of(Second.OFFICE);
        }
        return merges.doneAlone(me.person(), asked.on()) >= ALONE_A_DAY ? Optional.of(Second.MANY) : Optional.empty();
    }

    private void carryOut(SignedIn me, UUID merge, PersonId kept, PersonId merged, Asked decided) {
        merges.carryOut(merge, decided);
        pairs.decide(kept, merged, "SAME", decided);
        record(me, "person.merged", merge, kept, merged);
        events.publishEvent(new PersonsMerged(merge, kept, merged, decided.on()));
    }

    private void record(SignedIn me, String what, UUID merge, PersonId kept, PersonId merged) {
        audit.record(new Act(
                me.person().toString(),
                what,
                "person:" + merged,
                Map.of("into", kept.toString(), "merge", merge.toString())));
    }
}
