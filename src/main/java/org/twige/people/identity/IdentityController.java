package org.twige.people.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The identity numbers and records of one person. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class IdentityController {

    private final People people;
    private final Records records;
    private final Identifiers identifiers;
    private final Merges merges;
    private final RecordIdentifier recordIdentifier;
    private final SecondOfficials officials;

    IdentityController(
            People people,
            Records records,
            Identifiers identifiers,
            Merges merges,
            RecordIdentifier recordIdentifier,
            SecondOfficials officials) {
        this.people = people;
        this.records = records;
        this.identifiers = identifiers;
        this.merges = merges;
        this.recordIdentifier = recordIdentifier;
        this.officials = officials;
    }

    @GetMapping("/people/{id}/identity")
    View identity(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = officials.scopeOf(me);
        return page(scope, person(scope, id), IdentifierForm.EMPTY, List.of(), null);
    }

    @PostMapping("/people/{id}/identity")
    @Allow(Role.PROGRAMME_OFFICE)
    View record(@PathVariable UUID id, IdentifierForm form, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = officials.scopeOf(me);
        var person = person(scope, id);
        var outcome = recordIdentifier.record(me, person.id(), form);
        return outcome.mistakes().isEmpty()
                ? PairsController.to("/people/" + id + "/identity")
                : page(scope, person, form, outcome.mistakes(), outcome.pair()).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Person person(Scope scope, UUID id) {
        return people.within(scope, new PersonId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(Scope scope, Person person, IdentifierForm form, List<Mistake> mistakes, @Nullable UUID pair) {
        var all = new ArrayList<PersonRecord>();
        records.find(scope, person.id()).ifPresent(all::add);
        records.mergedInto(person.id())
                .forEach(merged -> records.find(scope, merged).ifPresent(all::add));
        return Page.of(
                "people/identity/identity",
                new IdentityPage(
                        person, all, identifiers.of(person.id()), merges.of(scope, person.id()), form, mistakes, pair));
    }
}
