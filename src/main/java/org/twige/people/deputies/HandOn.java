package org.twige.people.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.People;
import org.twige.people.PersonId;
import org.twige.people.forms.Mistake;

/** Hands a part of a coordinator’s responsibility on to a deputy until a day, and takes it back. */
@Component
class HandOn {

    private static final int LONGEST_MONTHS = 12;

    private final Deputies deputies;
    private final People people;
    private final Institutions institutions;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    HandOn(Deputies deputies, People people, Institutions institutions, Audit audit, Country country, Clock clock) {
        this.deputies = deputies;
        this.people = people;
        this.institutions = institutions;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    LocalDate today() {
        return country.today(clock);
    }

    /** Nothing is handed on while a mistake is left; a form that is sent twice works once. */
    @Transactional
    List<Mistake> handOn(PersonId from, DeputyForm form) {
        var to = people.byStaffNumber(form.staffNumber())
                .filter(found -> !found.id().equals(from));
        var over = institutions.byCode(form.institutionCode());
        var own = over.flatMap(place -> deputies.ownOver(from, place.id(), today()));
        var until = form.until().filter(this::isNear);
        var mistakes = new ArrayList<Mistake>();
        if (to.isEmpty()) {
            mistakes.add(Mistake.at("staffNo", "people.deputies.error.staff-no"));
        }
        if (own.isEmpty()) {
            mistakes.add(Mistake.at("institution", "people.deputies.error.institution"));
        }
        if (until.isEmpty()) {
            mistakes.add(Mistake.at("until-day", "people.deputies.error.until"));
        }
        if (mistakes.isEmpty()) {
            handOn(from, own.orElseThrow(), to.orElseThrow().id(), over.orElseThrow(), until.orElseThrow());
        }
        return mistakes;
    }

    private void handOn(PersonId from, UUID own, PersonId to, Institution over, LocalDate until) {
        deputies.hold(own);
        if (deputies.handOn(own, to, over.id(), today(), until)) {
            audit.record(new Act(
                    from.toString(),
                    "responsibility.handed-on",
                    "person:" + to,
                    Map.of("institution", over.id().toString(), "until", until.toString())));
        }
    }

    /** False when it is not theirs to take back, or has ended. */
    @Transactional
    boolean takeBack(PersonId by, UUID deputy) {
        var taken = deputies.takeBack(by, deputy, today());
        if (taken) {
            audit.record(new Act(by.toString(), "responsibility.taken-back", "responsibility:" + deputy, Map.of()));
        }
        return taken;
    }

    private boolean isNear(LocalDate day) {
        return !day.isBefore(today()) && !day.isAfter(today().plusMonths(LONGEST_MONTHS));
    }
}
