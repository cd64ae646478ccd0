package org.twige.outreach.access;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.People;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What officials note about people without a device. */
@Component
class ArrangeAccess {

    private static final Set<Role> BY = EnumSet.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    /** How many people the saved file holds; the page says so where there are more. */
    static final int MOST = 10_000;

    private final PeopleWithoutDevice without;
    private final People people;
    private final Responsibilities responsibilities;
    private final Audit audit;
    private final Clock clock;

    ArrangeAccess(
            PeopleWithoutDevice without, People people, Responsibilities responsibilities, Audit audit, Clock clock) {
        this.without = without;
        this.people = people;
        this.responsibilities = responsibilities;
        this.audit = audit;
        this.clock = clock;
    }

    Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, BY);
    }

    @Transactional
    void arrange(SignedIn me, Collection<UUID> chosen, Arrangement kind) {
        var count = without.arrange(scope(me), chosen, kind, clock.instant());
        if (count > 0) {
            audit.record(new Act(
                    me.person().toString(),
                    "no-device.arranged",
                    "people:" + count,
                    Map.of("kind", kind.name(), "count", String.valueOf(count))));
        }
    }

    @Transactional
    void takeBack(SignedIn me, Collection<UUID> chosen) {
        var count = without.takeBack(scope(me), chosen, clock.instant());
        if (count > 0) {
            audit.record(new Act(me.person().toString(), "no-device.undone", "people:" + count, Map.of()));
        }
    }

    /** Says of people of the own part of the tree whether they have a device. */
    @Transactional
    void say(SignedIn me, Collection<UUID> chosen, boolean hasDevice) {
        var count = without.say(scope(me), chosen, hasDevice, clock.instant());
        if (count > 0) {
            audit.record(new Act(
                    me.person().toString(),
                    "no-device.marked",
                    "people:" + count,
                    Map.of("has", String.valueOf(hasDevice), "count", String.valueOf(count))));
        }
    }

    /** False for a staff number of nobody in the own part of the tree. */
    @Transactional
    boolean mark(SignedIn me, String staffNo) {
        var found = people.byStaffNumber(staffNo).flatMap(person -> people.within(scope(me), person.id()));
        found.ifPresent(person -> say(me, List.of(person.id().value()), false));
        return found.isPresent();
    }

    /** The whole list, to be saved. */
    @Transactional
    List<WithoutDevice> export(SignedIn me) {
        var all = without.in(scope(me), false, 0, MOST).people();
        audit.record(new Act(me.person().toString(), "no-device.taken", "people:" + all.size(), Map.of()));
        return all;
    }
}
