package org.twige.people.offices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.People;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.people.forms.Mistake;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Gives somebody a responsibility until a day, or says what is wrong with the wish; ends one. */
@Component
class GiveResponsibility {

    private static final int LONGEST_YEARS = 2;

    /** Whoever watches or rules over the others is named by an administrator alone. */
    private static final Set<Role> BY_ADMINISTRATOR =
            EnumSet.of(Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR);

    private static final Set<Role> OF_A_SUBTREE = EnumSet.of(Role.COORDINATOR, Role.SUPERVISOR);

    private final People people;
    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    GiveResponsibility(
            People people,
            Institutions institutions,
            Responsibilities responsibilities,
            Audit audit,
            Country country,
            Clock clock) {
        this.people = people;
        this.institutions = institutions;
        this.responsibilities = responsibilities;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** Nothing is given while a mistake is left. */
    @Transactional
    List<Mistake> give(SignedIn me, ResponsibilityForm form) {
        var mistakes = new ArrayList<Mistake>();
        var person = people.byStaffNumber(ResponsibilityForm.typed(form.staffNo()));
        var role = form.chosenRole();
        var over = institution(form);
        var until = form.until().filter(this::isNear);
        if (person.isEmpty()) {
            mistakes.add(Mistake.at("staffNo", "people.responsibilities.error.staff-no"));
        } else if (person.get().id().value().equals(me.person())) {
            mistakes.add(Mistake.at("staffNo", "people.responsibilities.error.own"));
        }
        if (role.isEmpty()) {
            mistakes.add(Mistake.at("role", "people.responsibilities.error.role"));
        } else if (!mayGive(me, role.get())) {
            mistakes.add(Mistake.at("role", "people.responsibilities.error.administrator"));
        }
        if (over.isEmpty()) {
            mistakes.add(Mistake.at("institution", "people.responsibilities.error.institution"));
        }
        if (until.isEmpty()) {
            mistakes.add(Mistake.at("until-day", "people.responsibilities.error.until"));
        }
        if (mistakes.isEmpty()) {
            give(me, person.orElseThrow().id(), role.orElseThrow(), over.getFirst(), until.orElseThrow());
        }
        return mistakes;
    }

    /** Ends it today; false when it does not exist, has ended, or is not for this official to end. */
    @Transactional
    boolean end(SignedIn me, UUID responsibility) {
        var role = responsibilities.roleOf(responsibility).filter(found -> mayGive(me, found));
        if (role.isEmpty()
                || responsibilities.end(responsibility, me.person().toString()).isEmpty()) {
            return false;
        }
        audit.record(new Act(
                me.person().toString(),
                "responsibility.ended",
                "responsibility:" + responsibility,
                Map.of("role", role.get().name())));
        return true;
    }

    static boolean mayGive(SignedIn me, Role role) {
        return me.is(Role.ADMINISTRATOR) || !BY_ADMINISTRATOR.contains(role);
    }

    /** A role for the whole tree is given over its root, whatever was typed. */
    private List<InstitutionId> institution(ResponsibilityForm form) {
        var national =
                form.chosenRole().filter(role -> !OF_A_SUBTREE.contains(role)).isPresent();
        return national
                ? List.of(institutions.root())
                : institutions.byCode(ResponsibilityForm.typed(form.institution())).map(Institution::id).stream()
                        .toList();
    }

    private boolean isNear(LocalDate day) {
        var today = country.today(clock);
        return !day.isBefore(today) && !day.isAfter(today.plusYears(LONGEST_YEARS));
    }

    private void give(SignedIn me, PersonId person, Role role, InstitutionId over, LocalDate until) {
        responsibilities.give(person, role, over, until, me.person().toString());
        audit.record(new Act(
                me.person().toString(),
                "responsibility.given",
                "person:" + person,
                Map.of("role", role.name(), "institution", over.toString(), "until", until.toString())));
    }
}
