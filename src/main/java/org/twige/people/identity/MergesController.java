package org.twige.people.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Merges that wait for a second official, and those that were carried out and may be undone. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class MergesController {

    private static final int MOST_SHOWN = 100;

    private final Merges merges;
    private final MergePersons mergePersons;
    private final SeparatePersons separatePersons;
    private final SecondOfficials officials;

    MergesController(
            Merges merges, MergePersons mergePersons, SeparatePersons separatePersons, SecondOfficials officials) {
        this.merges = merges;
        this.mergePersons = mergePersons;
        this.separatePersons = separatePersons;
        this.officials = officials;
    }

    @GetMapping("/merges")
    View list(
            @RequestParam(required = false) @Nullable Integer done,
            @RequestParam(defaultValue = "0") int waiting,
            @RequestParam(defaultValue = "0") int left,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = officials.scopeOf(me);
        return Page.of(
                "people/identity/merges",
                new MergesPage(
                        merges.in(scope, Merge.State.PROPOSED, MOST_SHOWN),
                        merges.in(scope, Merge.State.DONE, MOST_SHOWN),
                        done == null ? null : new MergeSelected.Outcome(done, waiting, left)));
    }

    @GetMapping("/merges/{id}")
    View one(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return page(me, id, List.of());
    }

    @PostMapping("/merges/{id}/confirmation")
    View confirm(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return shown(
                me,
                id,
                switch (mergePersons.confirm(me, officials.scopeOf(me), id)) {
                    case Merging.Refused(var rule) -> Optional.of(rule);
                    case Merging.Done _, Merging.Waits _ -> Optional.empty();
                });
    }

    @PostMapping("/merges/{id}/refusal")
    View refuse(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return shown(
                me,
                id,
                mergePersons.refuse(me, officials.scopeOf(me), id) ? Optional.empty() : Optional.of(MergeRule.TAKEN));
    }

    @PostMapping("/merges/{id}/separation")
    View separate(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return shown(me, id, separatePersons.separate(me, officials.scopeOf(me), id));
    }

    private View shown(SignedIn me, UUID id, Optional<MergeRule> broken) {
        return broken.<View>map(rule ->
                        page(me, id, List.of(Mistake.at("act", rule.text()))).with(HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> PairsController.to("/merges/" + id));
    }

    private Page page(SignedIn me, UUID id, List<Mistake> mistakes) {
        var merge = merges.find(officials.scopeOf(me), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("people/identity/merge", new MergePage(merge, mistakes));
    }
}
