package org.twige.outreach.letters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Writes down which letters reached their readers' hands, and that somebody took the file of a pile. */
@Component
class HandOutLetters {

    private final Piles piles;
    private final Audit audit;
    private final Clock clock;

    HandOutLetters(Piles piles, Audit audit, Clock clock) {
        this.piles = piles;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void write(SignedIn me, UUID pile, Scope scope, List<UUID> shown, List<UUID> handed) {
        var changed = piles.handOut(pile, scope, shown, handed, clock.instant());
        if (changed > 0) {
            audit.record(new Act(
                    me.person().toString(),
                    "letter.handed-out",
                    "pile:" + pile,
                    Map.of("changed", String.valueOf(changed))));
        }
    }

    @Transactional
    public void taken(SignedIn me, UUID pile) {
        audit.record(new Act(me.person().toString(), "letter.taken", "pile:" + pile, Map.of()));
    }
}
