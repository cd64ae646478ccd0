package org.twige.mandates.office;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.audience.SayRule;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Writing whom a draft reaches, one group or exception at a time. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class ClauseController {

    private final Drafts drafts;
    private final WriteDraft write;
    private final Choices choices;
    private final Places places;
    private final SayRule say;
    private final Responsibilities responsibilities;

    ClauseController(
            Drafts drafts,
            WriteDraft write,
            Choices choices,
            Places places,
            SayRule say,
            Responsibilities responsibilities) {
        this.drafts = drafts;
        this.write = write;
        this.choices = choices;
        this.places = places;
        this.say = say;
        this.responsibilities = responsibilities;
    }

    @GetMapping("/mandates/{mandate}/draft/{side}")
    View form(@PathVariable UUID mandate, @PathVariable String side) {
        var draft = drafts.find(new MandateId(mandate)).orElseThrow(ClauseController::nothing);
        return page(mandate, side(side), Typed.nothing().with("seen", draft.seen()), List.of());
    }

    @PostMapping("/mandates/{mandate}/draft/{side}")
    View add(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @PathVariable String side,
            @RequestParam MultiValueMap<String, String> fields) {
        var typed = new Typed(fields);
        var scope = responsibilities.scopeOf(me);
        var answer = choices.clause(typed).read(line -> places.find(scope, line));
        if (!answer.wrong().isEmpty()) {
            return page(mandate, side(side), typed, answer.wrong());
        }
        return change(me, mandate, typed.text("seen"), rule -> side(side).add(rule, answer.clause()))
                ? to(mandate)
                : page(mandate, side(side), typed, List.of(new ClauseForm.Wrong("top", "stale", "", "")));
    }

    @PostMapping("/mandates/{mandate}/draft/{side}/{number}/remove")
    View remove(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID mandate,
            @PathVariable String side,
            @PathVariable int number,
            @RequestParam String seen) {
        change(me, mandate, seen, rule -> side(side).remove(rule, number));
        return to(mandate);
    }

    private boolean change(SignedIn me, UUID mandate, String seen, UnaryOperator<AudienceRule> how) {
        return write.change(
                new MandateId(mandate),
                seen,
                draft -> new Draft(draft.mandate(), draft.terms(), how.apply(draft.audience()), draft.changedAt()),
                me.person());
    }

    private View page(UUID mandate, Side side, Typed typed, List<ClauseForm.Wrong> wrong) {
        var form = choices.clause(typed);
        var address = "/mandates/" + mandate + "/draft";
        var page = new ClausePage(address, typed.text("seen"), side, form, options(form), wrong);
        return Page.of("mandates/office/clause", page)
                .with(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<Criterion, List<ClausePage.Option>> options(ClauseForm form) {
        var options = new EnumMap<Criterion, List<ClausePage.Option>>(Criterion.class);
        form.known()
                .forEach((criterion, values) -> options.put(
                        criterion,
                        values.stream()
                                .map(value -> new ClausePage.Option(value, say.word(criterion, value)))
                                .toList()));
        return options;
    }

    private static Side side(String code) {
        return Side.of(code).orElseThrow(ClauseController::nothing);
    }

    private static View to(UUID mandate) {
        return new RedirectView("/mandates/" + mandate + "/draft", false, false, false);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
