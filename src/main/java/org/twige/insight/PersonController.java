package org.twige.insight;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.twige.people.Institutions;
import org.twige.people.People;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One person's duties and their history, for who answers for that person. */
@Controller
@Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
class PersonController {

    private final People people;
    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final Histories histories;
    private final PersonPapers papers;

    PersonController(
            People people,
            Institutions institutions,
            Responsibilities responsibilities,
            Histories histories,
            PersonPapers papers) {
        this.people = people;
        this.institutions = institutions;
        this.responsibilities = responsibilities;
        this.histories = histories;
        this.papers = papers;
    }

    @GetMapping("/people/{id}")
    Page person(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID id) {
        var scope = responsibilities.scopeOf(me);
        var person = people.within(scope, new PersonId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var home = person.institution();
        return Page.of(
                "insight/person",
                new PersonPage(
                        person,
                        home == null ? null : institutions.find(home).orElse(null),
                        histories.signIn(person.id()),
                        histories.duties(person.id()),
                        papers.cases(person.id()),
                        proofs(me, person.id()),
                        histories.facts(person.id())));
    }

    /** Nobody looks at their own proof as an official, and a supervisor at none. */
    private List<PersonPapers.Proof> proofs(SignedIn me, PersonId person) {
        var all = me.is(Role.PROGRAMME_OFFICE) || me.is(Role.AUDITOR);
        return me.person().equals(person.value()) || (!all && !me.is(Role.COORDINATOR))
                ? List.of()
                : papers.proofs(person, all);
    }
}
