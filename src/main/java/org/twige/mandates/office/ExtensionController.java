package org.twige.mandates.office;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.mandates.MandateId;
import org.twige.mandates.Problem;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.PublishedMandates;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Moving the due date of a mandate: fill in, look at what would move, publish. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class ExtensionController {

    private final PublishedMandates mandates;
    private final Choices choices;
    private final ExtendMandate extend;
    private final Register register;
    private final ReadExtension read;
    private final Today today;

    ExtensionController(
            PublishedMandates mandates,
            Choices choices,
            ExtendMandate extend,
            Register register,
            ReadExtension read,
            Today today) {
        this.mandates = mandates;
        this.choices = choices;
        this.extend = extend;
        this.register = register;
        this.read = read;
        this.today = today;
    }

    @GetMapping("/mandates/{mandate}/extension")
    View form(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID mandate) {
        return page(read.read(me, Typed.nothing(), find(mandate)), List.of(), false);
    }

    /** Nothing is published yet: what would move is shown. */
    @GetMapping("/mandates/{mandate}/extension/preview")
    View preview(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @RequestParam MultiValueMap<String, String> fields) {
        var form = read.read(me, new Typed(fields), find(mandate));
        var problems = form.problems(today.day());
        return problems.isEmpty() ? preview(form) : page(form, problems, false);
    }

    @PostMapping("/mandates/{mandate}/extension")
    View publish(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @RequestParam MultiValueMap<String, String> fields) {
        var form = read.read(me, new Typed(fields), find(mandate));
        var problems = form.problems(today.day());
        if (!problems.isEmpty()) {
            return page(form, problems, false);
        }
        var published =
                extend.extend(new MandateId(mandate), form.number(), form.instrument(), form.extension(), me.person());
        return published ? toJob(mandate) : page(form, List.of(), true);
    }

    private View preview(ExtensionForm form) {
        var days = register.dueDays(form.version().mandate(), form.part().orElse(null));
        return Page.of(
                "mandates/office/extension-preview",
                new ExtensionPage(form, choices.instruments(), days, List.of(), false));
    }

    private View page(ExtensionForm form, List<Problem> problems, boolean stale) {
        return Page.of(
                        "mandates/office/extension",
                        new ExtensionPage(form, choices.instruments(), List.of(), problems, stale))
                .with(problems.isEmpty() && !stale ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View toJob(UUID mandate) {
        return register.newestJob(new MandateId(mandate))
                .<View>map(job -> new RedirectView("/jobs/" + job, false, false, false))
                .orElseThrow(ExtensionController::nothing);
    }

    private MandateVersion find(UUID mandate) {
        return mandates.newest(new MandateId(mandate)).orElseThrow(ExtensionController::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
