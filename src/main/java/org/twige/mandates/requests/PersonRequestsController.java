package org.twige.mandates.requests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.border.StoredFiles;
import org.twige.mandates.Problem;
import org.twige.mandates.requests.Asking.Answer;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** An official gives somebody more time without being asked, or proposes an exemption for them. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class PersonRequestsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final People people;
    private final OwedDuties duties;
    private final Deciders deciders;
    private final Officials officials;
    private final ProposeRequest propose;
    private final ShowForms forms;

    PersonRequestsController(
            People people,
            OwedDuties duties,
            Deciders deciders,
            Officials officials,
            ProposeRequest propose,
            ShowForms forms) {
        this.people = people;
        this.duties = duties;
        this.deciders = deciders;
        this.officials = officials;
        this.propose = propose;
        this.forms = forms;
    }

    @GetMapping("/people/{id}/requests")
    View list(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        var official = officials.of(me);
        var person = find(me, id);
        return Page.of(
                "mandates/requests/person",
                new PersonRequestsPage(
                        person,
                        me.person().equals(id),
                        duties.of(official.scope(), person.id()),
                        deciders.about(official, person.id())));
    }

    @GetMapping("/people/{id}/requests/{duty}/{kind}")
    View form(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID duty,
            @PathVariable String kind) {
        return me.person().equals(id) ? toOwn(duty, kind) : page(me, id, duty, kind, AskForm.empty(), List.of());
    }

    @PostMapping("/people/{id}/requests/{duty}/{kind}")
    @Uploads(megabytes = Uploads.A_PAPER)
    View propose(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID duty,
            @PathVariable String kind,
            AskForm form,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (me.person().equals(id)) {
            return toOwn(duty, kind);
        }
        var person = find(me, id);
        try (var bytes = file == null || file.isEmpty() ? null : new BufferedInputStream(file.getInputStream())) {
            var asking = new Asking(duty, MyRequestsController.kind(kind), form, bytes);
            return switch (propose.propose(officials.of(me), person.id(), asking)) {
                case Answer.Asked(var request) -> new RedirectView("/requests/" + request, false, false, false);
                case Answer.Wrong(var problems) -> page(me, id, duty, kind, form, problems);
                case Answer.Nothing() -> throw nothing();
            };
        } catch (StoredFiles.TooLarge _) {
            return page(me, id, duty, kind, form, ShowForms.TOO_LARGE);
        }
    }

    /** Officials ask for themselves as everybody does. */
    private static View toOwn(UUID duty, String kind) {
        var form = "/my-training/duties/" + duty + "/requests/"
                + MyRequestsController.kind(kind).code();
        return new RedirectView(form, false, false, false);
    }

    private View page(SignedIn me, UUID id, UUID duty, String kind, AskForm form, List<Problem> problems) {
        var scope = officials.of(me).scope();
        var page = forms.official(scope, find(me, id), duty, MyRequestsController.kind(kind), form, problems)
                .orElseThrow(PersonRequestsController::nothing);
        return Page.of("mandates/requests/ask", page)
                .with(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Person find(SignedIn me, UUID id) {
        return people.within(officials.of(me).scope(), new PersonId(id)).orElseThrow(PersonRequestsController::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
