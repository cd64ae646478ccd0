package org.twige.mandates.ledger;

import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.PersonId;
import org.twige.people.PersonsMerged;
import org.twige.people.PersonsSeparated;

/** Hears that two records are one person, or two again, and lets their duties follow. */
@Component
class HearMerge {

    private final MergedDuties duties;
    private final FollowRoster roster;
    private final PartProofs partProofs;
    private final Turns turns;
    private final LedgerClock clock;
    private final Audit audit;

    HearMerge(
            MergedDuties duties,
            FollowRoster roster,
            PartProofs partProofs,
            Turns turns,
            LedgerClock clock,
            Audit audit) {
        this.duties = duties;
        this.roster = roster;
        this.partProofs = partProofs;
        this.turns = turns;
        this.clock = clock;
        this.audit = audit;
    }

    @ApplicationModuleListener
    void on(PersonsMerged told) {
        turns.take();
        if (duties.merge(told, clock.now())) {
            follow(told.merge(), told.kept());
            duties.settle(told.merge());
        }
    }

    @ApplicationModuleListener
    void on(PersonsSeparated told) {
        turns.take();
        if (duties.separate(told, clock.now())) {
            follow(told.merge(), told.merged());
            follow(told.merge(), told.kept());
            partProofs.of(told, clock.now());
        }
    }

    /** What was learnt and where they work may ask for more than the other record had. */
    private void follow(UUID merge, PersonId person) {
        var touched = Map.copyOf(roster.follow(new Whom.Only(person)));
        audit.record(new Act("system:mandates", "duties.followed-merge", "merge:" + merge, touched));
    }
}
