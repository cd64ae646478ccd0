package org.twige;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.people.StaffLists;
import org.twige.web.Role;

/** What the offices of the demo do on its first day: the staff list, the responsibilities, the mandates. */
@Component
@ConditionalOnBean(DemoClock.class)
class DemoOffice {

    private static final String BY = "system:demo";
    private static final int ONE_WITHOUT_PHONE = 33;

    private final Institutions institutions;
    private final StaffLists staffLists;
    private final Responsibilities responsibilities;
    private final DemoMandate mandate;
    private final DemoPeople people;
    private final DemoGuests guests;

    DemoOffice(
            Institutions institutions,
            StaffLists staffLists,
            Responsibilities responsibilities,
            DemoMandate mandate,
            DemoPeople people,
            DemoGuests guests) {
        this.institutions = institutions;
        this.staffLists = staffLists;
        this.responsibilities = responsibilities;
        this.mandate = mandate;
        this.people = people;
        this.guests = guests;
    }

    /** @throws CannotStart when people are there already: nobody is invented into a real nation */
    void open(InventedNation nation) {
        if (people.isAnybodyThere()) {
            throw new CannotStart("This database holds a nation that is not the demo. Start it with --no-demo.");
        }
        settle(nation);
        staffLists.apply(BY, InventedList.of(nation.rows().map(DemoOffice::someWithoutPhone)), "demo-roster.csv");
        appoint();
        mandate.publish(programmeOffice());
        mandate.publishForContracts(2, programmeOffice());
    }

    /** One person in thirty-three has no phone: no message reaches them. Nobody is like that in the nation that is measured. */
    private static List<String> someWithoutPhone(List<String> row) {
        if (Integer.parseInt(row.getFirst()) % ONE_WITHOUT_PHONE != 0) {
            return row;
        }
        var without = new ArrayList<>(row);
        without.set(InventedNation.COLUMNS.indexOf("phone"), "");
        return without;
    }

    /** The institutions, below those that the country pack knows. */
    void settle(InventedNation nation) {
        nation.institutions()
                .forEach(employer -> institutions.addBelow(
                        employer.parent(), employer.code(), employer.kind(), employer.names(), employer.district()));
    }

    /** The people, by one staff list. */
    void employ(InventedNation nation) {
        staffLists.apply(BY, InventedList.of(nation.rows()), "demo-roster.csv");
    }

    /** The responsibilities. */
    void appoint() {
        people.officials()
                .forEach(official ->
                        responsibilities.give(official.person(), official.role(), official.over(), null, BY));
    }

    /** What the programme office sees: everybody. */
    Scope nation() {
        return new Scope(
                programmeOffice(),
                institutions.find(institutions.root()).map(Institution::path).stream()
                        .toList());
    }

    UUID programmeOffice() {
        return people.first(Role.PROGRAMME_OFFICE).person().value();
    }

    /** The same people some time later. */
    void employ(InputStream staffList) {
        staffLists.apply(BY, staffList, "later-roster.csv");
    }

    /** One sign-in per role, one for a learner in the middle of the course, and so many for learners who never came. */
    void signIns(int newcomers) {
        guests.signIns(newcomers);
    }

    /** Issuers elsewhere that count, and a proof that waits for a decision. */
    void proofs() {
        guests.proofs(programmeOffice());
    }
}
