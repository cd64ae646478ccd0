package org.twige.mandates.ledger;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.DutiesFollowedRoster;
import org.twige.people.PersonId;
import org.twige.people.PersonJoined;
import org.twige.people.PersonLeft;
import org.twige.people.PersonMoved;
import org.twige.people.RosterApplied;

/** Hears what happens to people, one by one or by a whole staff list. */
@Component
class HearRoster {

    private final FollowRoster roster;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    HearRoster(FollowRoster roster, Audit audit, ApplicationEventPublisher events) {
        this.roster = roster;
        this.audit = audit;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(RosterApplied applied) {
        var touched = roster.follow(new Whom.ChangedBy(applied.batch()));
        audit.record(new Act("system:mandates", "duties.followed-roster", "roster:" + applied.batch(), touched));
        events.publishEvent(new DutiesFollowedRoster(applied.batch(), applied.on()));
    }

    @ApplicationModuleListener
    void on(PersonJoined joined) {
        follow(joined.person());
    }

    @ApplicationModuleListener
    void on(PersonMoved moved) {
        follow(moved.person());
    }

    @ApplicationModuleListener
    void on(PersonLeft left) {
        follow(left.person());
    }

    private void follow(PersonId person) {
        Map<String, String> touched = roster.follow(new Whom.Only(person));
        audit.record(new Act("system:mandates", "duties.followed-person", "person:" + person, touched));
    }
}
