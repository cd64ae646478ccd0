package org.twige.mandates.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Says for whom an official may do what in cases; who decides is a matter of the country. */
@Component
class CaseOfficials {

    private static final List<Role> OPEN = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);
    private static final List<Role> DELIVER = List.of(Role.COORDINATOR, Role.SUPERVISOR, Role.PROGRAMME_OFFICE);

    private final Responsibilities responsibilities;
    private final Country country;
    private final LedgerClock clock;

    CaseOfficials(Responsibilities responsibilities, Country country, LedgerClock clock) {
        this.responsibilities = responsibilities;
        this.country = country;
        this.clock = clock;
    }

    /** Whose cases the official may read. */
    Scope reading(SignedIn me) {
        return responsibilities.scopeOf(me);
    }

    /** For whom the official may open a case. */
    Scope opening(SignedIn me) {
        return responsibilities.scopeOf(me, OPEN);
    }

    /** For whom the official may hand over letters and write down what came on paper. */
    Scope delivering(SignedIn me) {
        return responsibilities.scopeOf(me, DELIVER);
    }

    /** The official as somebody who may decide about a case as it stands. */
    Decider decider(SignedIn me, DutyCase about) {
        var terms = country.cases();
        return decider(me, about, roles(about.isAppealed() ? terms.hearAppeals() : terms.decide()));
    }

    private Decider decider(SignedIn me, DutyCase about, Collection<Role> roles) {
        return new Decider(
                me.person(),
                levels(responsibilities.scopeOf(me, roles), about),
                levels(ofPerson(about), about),
                me.is(Role.PROGRAMME_OFFICE));
    }

    /** For whom the person answers about whom the case is. */
    private Scope ofPerson(DutyCase about) {
        var person = about.whose();
        var roles = responsibilities.rolesOf(
                new PersonId(person.person()), clock.now().on());
        return responsibilities.scopeOf(
                new SignedIn(person.person(), person.names(), person.language(), roles, ""), DELIVER);
    }

    /** May the official read what the person said? Those who decide, now or on appeal, and no others. */
    boolean hears(SignedIn me, DutyCase about) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(roles(country.cases().decide()));
        roles.addAll(roles(country.cases().hearAppeals()));
        var decider = decider(me, about, roles);
        return DecisionRule.HAS_THE_RESPONSIBILITY.allows(about, decider)
                && DecisionRule.IS_NOT_THE_PERSON.allows(about, decider)
                && DecisionRule.DID_NOT_OPEN_IT.allows(about, decider)
                && DecisionRule.STANDS_ABOVE_THE_PERSON.allows(about, decider);
    }

    /** How far from the root each responsibility lies that covers the person. */
    private static List<Integer> levels(Scope scope, DutyCase about) {
        var path = about.whose().path();
        return scope.paths().stream()
                .filter(top -> path.equals(top) || path.startsWith(top + "."))
                .map(top -> (int) top.chars().filter(sign -> sign == '.').count() + 1)
                .toList();
    }

    private static List<Role> roles(Set<String> codes) {
        return Arrays.stream(Role.values())
                .filter(role -> codes.contains(role.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
