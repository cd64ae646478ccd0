package org.twige.credentials.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.credentials.evidence.ReviewPage.Other;
import org.twige.credentials.evidence.ReviewPage.Trouble;
import org.twige.people.Responsibilities;
import org.twige.web.ForeignFiles;
import org.twige.web.Leaf;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Puts together what a reviewer sees: only people in the own scope, and of the twins of others no more than that they exist. */
@Component
class ShowEvidence {

    private static final List<Role> DECIDE = List.of(Role.PROGRAMME_OFFICE, Role.COORDINATOR);

    private final EvidenceQueue queue;
    private final ShowMyEvidence show;
    private final EvidenceTwins twins;
    private final EvidenceHolders holders;
    private final Responsibilities responsibilities;
    private final ForeignFiles foreign;

    ShowEvidence(
            EvidenceQueue queue,
            ShowMyEvidence show,
            EvidenceTwins twins,
            EvidenceHolders holders,
            Responsibilities responsibilities,
            ForeignFiles foreign) {
        this.queue = queue;
        this.show = show;
        this.twins = twins;
        this.holders = holders;
        this.responsibilities = responsibilities;
        this.foreign = foreign;
    }

    QueuePage queue(SignedIn me, Leaf leaf, String said) {
        var scope = responsibilities.scopeOf(me);
        return new QueuePage(
                queue.waiting(scope, isOffice(me), leaf),
                leaf,
                queue.waiting(scope, isOffice(me)),
                queue.decided(scope, isOffice(me)),
                said);
    }

    Optional<Evidence> find(SignedIn me, UUID evidence) {
        return queue.find(responsibilities.scopeOf(me), isOffice(me), evidence);
    }

    /** One that the reader may decide about, as coordinator or as the programme office. */
    Optional<Evidence> toDecide(SignedIn me, UUID evidence) {
        return queue.find(responsibilities.scopeOf(me, DECIDE), me.is(Role.PROGRAMME_OFFICE), evidence);
    }

    ReviewPage page(SignedIn me, Evidence evidence, DecisionForm form, Trouble trouble) {
        var original = evidence.original();
        return new ReviewPage(
                show.page(evidence),
                holders.of(evidence),
                twins.of(evidence.id()).stream().map(twin -> other(me, twin)).toList(),
                original == null ? null : foreign.download(original),
                form,
                trouble,
                toDecide(me, evidence.id()).isPresent());
    }

    private Other other(SignedIn me, Twin twin) {
        var found = find(me, twin.other());
        return new Other(
                twin, found.map(holders::of).orElse(null), found.map(show::page).orElse(null));
    }

    private static boolean isOffice(SignedIn me) {
        return me.is(Role.PROGRAMME_OFFICE) || me.is(Role.AUDITOR);
    }
}
