package org.twige.mandates.office;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Writing what a mandate says: its name, instrument, courses and due date. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class TermsController {

    private static final String LATE_COMERS_GET = "60";

    private final Drafts drafts;
    private final WriteDraft write;
    private final Choices choices;
    private final Today today;

    TermsController(Drafts drafts, WriteDraft write, Choices choices, Today today) {
        this.drafts = drafts;
        this.write = write;
        this.choices = choices;
        this.today = today;
    }

    @GetMapping("/mandates/new")
    View empty(@RequestParam(required = false) @Nullable UUID instrument) {
        var typed = Typed.nothing()
                .with("leastDays", LATE_COMERS_GET)
                .with("mandate", UUID.randomUUID().toString());
        return page("/mandates", instrument == null ? typed : typed.with("instrument", instrument.toString()));
    }

    @PostMapping("/mandates")
    View begin(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @RequestParam MultiValueMap<String, String> fields) {
        var typed = new Typed(fields);
        var form = choices.terms(typed);
        var mandate = typed.id("mandate").orElseGet(UUID::randomUUID);
        var problems = form.problems(today.day());
        if (!problems.isEmpty()) {
            return page("/mandates", typed, problems, false);
        }
        write.begin(new MandateId(mandate), form.terms(), me.person());
        return to(mandate);
    }

    @GetMapping("/mandates/{mandate}/draft/terms")
    View current(@PathVariable UUID mandate) {
        var draft = drafts.find(new MandateId(mandate))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(address(mandate), draft.terms().typed().with("seen", draft.seen()));
    }

    @PostMapping("/mandates/{mandate}/draft/terms")
    View change(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @RequestParam MultiValueMap<String, String> fields) {
        var typed = new Typed(fields);
        var form = choices.terms(typed);
        var problems = form.problems(today.day());
        if (!problems.isEmpty()) {
            return page(address(mandate), typed, problems, false);
        }
        var changed = write.change(
                new MandateId(mandate),
                typed.text("seen"),
                draft -> new Draft(draft.mandate(), form.terms(), draft.audience(), draft.changedAt()),
                me.person());
        return changed ? to(mandate) : page(address(mandate), typed, List.of(), true);
    }

    private View page(String action, Typed typed) {
        return page(action, typed, List.of(), false);
    }

    private View page(String action, Typed typed, List<Problem> problems, boolean stale) {
        var page = new TermsPage(
                action,
                typed.text("mandate"),
                typed.text("seen"),
                choices.terms(typed),
                choices.courses(),
                choices.instruments(),
                problems,
                stale);
        return Page.of("mandates/office/terms", page)
                .with(problems.isEmpty() && !stale ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String address(UUID mandate) {
        return "/mandates/" + mandate + "/draft/terms";
    }

    private static View to(UUID mandate) {
        return new RedirectView("/mandates/" + mandate + "/draft", false, false, false);
    }
}
