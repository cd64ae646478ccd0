package org.twige.mandates.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.country.LocalText;
import org.twige.mandates.Problem;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Shows the form to ask for more time or an exemption, with who is to decide. */
@Component
class ShowForms {

    static final List<Problem> TOO_LARGE = List.of(new Problem("file", "mandates.instrument.scan-too-large"));

    private final OwedDuties duties;
    private final Requests requests;
    private final Deciders deciders;
    private final Officials officials;
    private final Institutions institutions;

    ShowForms(OwedDuties duties, Requests requests, Deciders deciders, Officials officials, Institutions institutions) {
        this.duties = duties;
        this.requests = requests;
        this.deciders = deciders;
        this.officials = officials;
        this.institutions = institutions;
    }

    /** Empty for a duty that is not the person's, or about which nothing can be asked any more. */
    Optional<AskPage> own(PersonId person, UUID duty, RequestKind kind, AskForm form, List<Problem> problems) {
        var back = "/my-training/duties/" + duty;
        return duties.own(person, duty)
                .filter(Owed::isToDo)
                .map(owed -> new AskPage(
                        back + "/requests/" + kind.code(),
                        back,
                        kind,
                        owed,
                        null,
                        decider(person.value(), null),
                        form,
                        problems));
    }

    /** The same for an official who asks for somebody in the scope. */
    Optional<AskPage> official(
            Scope scope, Person person, UUID duty, RequestKind kind, AskForm form, List<Problem> wrong) {
        var back = "/people/" + person.id() + "/requests";
        var besides = kind == RequestKind.EXEMPTION ? scope.person() : null;
        return duties.of(scope, person.id()).stream()
                .filter(owed -> owed.duty().equals(duty) && owed.isToDo())
                .findFirst()
                .map(owed -> new AskPage(
                        back + "/" + duty + "/" + kind.code(),
                        back,
                        kind,
                        owed,
                        person.names(),
                        decider(person.id().value(), besides),
                        form,
                        wrong));
    }

    /** The page of the duty that an own request is about. */
    String dutyOf(SignedIn me, UUID request) {
        return requests.own(me.person(), request, officials.today())
                .map(found -> "/my-training/duties/" + found.about().duty())
                .orElse("/my-training");
    }

    private @Nullable LocalText decider(UUID person, @Nullable UUID besides) {
        return deciders.institution(person, besides, officials.today())
                .flatMap(id -> institutions.find(new InstitutionId(id)))
                .map(Institution::names)
                .orElse(null);
    }
}
