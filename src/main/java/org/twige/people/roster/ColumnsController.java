package org.twige.people.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.Scope;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Where an official says what the titles of a list mean. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class ColumnsController {

    private final ExplainColumns explainColumns;
    private final RosterBatches batches;
    private final Importers importers;

    ColumnsController(ExplainColumns explainColumns, RosterBatches batches, Importers importers) {
        this.explainColumns = explainColumns;
        this.batches = batches;
        this.importers = importers;
    }

    /** Who comes when there is nothing to explain any more sees the list. */
    @GetMapping("/rosters/{id}/columns")
    View columns(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return page(id, me, List.of(), List.of());
    }

    @PostMapping("/rosters/{id}/columns")
    View explain(
            @PathVariable UUID id,
            @RequestParam(name = "column", defaultValue = "") String[] column,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var scope = scope(me, id);
        return switch (explainColumns.explain(scope, id, List.of(column))) {
            case ExplainColumns.Answer.Missing(var choices) -> page(id, me, List.of(column), choices);
            case ExplainColumns.Answer.Learnt _, ExplainColumns.Answer.TooLate _ -> to(id);
        };
    }

    private View page(UUID id, SignedIn me, List<String> typed, List<List<String>> missing) {
        var scope = scope(me, id);
        var page = explainColumns
                .question(scope, id)
                .map(question -> Page.of("people/roster/columns", new ColumnsPage(question, typed, missing)));
        return page.map(found -> (View) (missing.isEmpty() ? found : found.with(HttpStatus.UNPROCESSABLE_CONTENT)))
                .orElseGet(() -> to(id));
    }

    /** What the official may change, which holds the list. */
    private Scope scope(SignedIn me, UUID id) {
        var scope = importers.scopeOf(me);
        if (batches.within(scope, id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return scope;
    }

    private static View to(UUID id) {
        return new RedirectView("/rosters/" + id, false, false, false);
    }
}
