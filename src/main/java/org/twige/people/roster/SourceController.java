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
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Where staff lists come from, and what is remembered of it. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class SourceController {

    private final ListSources sources;
    private final RosterTitles titles;
    private final KeepSource keepSource;
    private final DropFolder dropFolder;
    private final Importers importers;

    SourceController(
            ListSources sources,
            RosterTitles titles,
            KeepSource keepSource,
            DropFolder dropFolder,
            Importers importers) {
        this.sources = sources;
        this.titles = titles;
        this.keepSource = keepSource;
        this.dropFolder = dropFolder;
        this.importers = importers;
    }

    @GetMapping("/roster-sources/{id}")
    View source(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var source = source(me, id);
        return page(source, String.valueOf(source.allowedErrors()), List.of());
    }

    @PostMapping("/roster-sources/{id}")
    View keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String allowed,
            @RequestParam(name = "column", defaultValue = "") String[] column,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var source = source(me, id);
        var mistakes = keepSource.keep(importers.scopeOf(me), source, allowed, List.of(column));
        return mistakes.isEmpty() ? new RedirectView("/rosters", false, false, false) : page(source, allowed, mistakes);
    }

    private ListSource source(SignedIn me, UUID id) {
        return sources.within(importers.scopeOf(me), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View page(ListSource source, String typed, List<Mistake> mistakes) {
        var page = Page.of(
                "people/roster/source",
                new SourcePage(source, titles.of(source.id()), typed, dropFolder.isOn(), mistakes));
        return mistakes.isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
