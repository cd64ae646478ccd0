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
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Two records beside each other: one person or two? */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class ComparisonController {

    private final Pairs pairs;
    private final Records records;
    private final MergePersons mergePersons;
    private final DecideDifferent decideDifferent;
    private final SecondOfficials officials;

    ComparisonController(
            Pairs pairs,
            Records records,
            MergePersons mergePersons,
            DecideDifferent decideDifferent,
            SecondOfficials officials) {
        this.pairs = pairs;
        this.records = records;
        this.mergePersons = mergePersons;
        this.decideDifferent = decideDifferent;
        this.officials = officials;
    }

    /** What an official says about a pair. */
    enum Decision {
        SAME,
        DIFFERENT
    }

    @GetMapping("/duplicates/{id}")
    View compare(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = officials.scopeOf(me);
        return pairs.find(scope, id)
                .<View>map(pair -> page(scope, pair, pair.first().person(), List.of()))
                .orElseGet(() -> decided(scope, id));
    }

    @PostMapping("/duplicates/{id}")
    View decide(
            @PathVariable UUID id,
            @RequestParam Decision decision,
            @RequestParam(required = false) @Nullable UUID kept,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = officials.scopeOf(me);
        var pair = pairs.find(scope, id);
        if (pair.isEmpty()) {
            return decided(scope, id);
        }
        if (decision == Decision.DIFFERENT) {
            return PairsController.to(
                    "/duplicates?told=" + (decideDifferent.decide(scope, id) ? "different" : "faster"));
        }
        var stays = Optional.ofNullable(kept).map(PersonId::new).filter(pair.get()::isOf);
        return stays.<View>map(person -> merge(me, scope, pair.get(), person))
                .orElseGet(() -> page(
                                scope,
                                pair.get(),
                                pair.get().first().person(),
                                List.of(Mistake.at("kept", "people.merge.error.kept")))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private View merge(SignedIn me, Scope scope, Pair pair, PersonId kept) {
        var wish = new MergePersons.Wish(kept, pair.other(kept), pair.id());
        return switch (mergePersons.merge(me, scope, wish)) {
            case Merging.Done(var merge) -> PairsController.to("/merges/" + merge);
            case Merging.Waits waits -> PairsController.to("/merges/" + waits.merge());
            case Merging.Refused(var rule) ->
                rule == MergeRule.TAKEN || rule == MergeRule.NOT_FOUND
                        ? decided(scope, pair.id())
                        : page(scope, pair, kept, List.of(Mistake.at("kept", rule.text())))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** Somebody was faster, or there is no such pair for this official. */
    private View decided(Scope scope, UUID id) {
        if (!pairs.isDecided(scope, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return PairsController.to("/duplicates?told=faster");
    }

    private Page page(Scope scope, Pair pair, PersonId kept, List<Mistake> mistakes) {
        var first = records.find(scope, pair.first().person()).orElseThrow(ComparisonController::notFound);
        var second = records.find(scope, pair.second().person()).orElseThrow(ComparisonController::notFound);
        return Page.of("people/identity/comparison", new ComparisonPage(pair, first, second, kept, mistakes));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
