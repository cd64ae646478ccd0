package org.twige.people.tree;

import java.time.DateTimeException;
import java.time.LocalDate;
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
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The tree of institutions, level by level. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class TreeController {

    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final KeepTree keepTree;

    TreeController(Institutions institutions, Responsibilities responsibilities, KeepTree keepTree) {
        this.institutions = institutions;
        this.responsibilities = responsibilities;
        this.keepTree = keepTree;
    }

    @GetMapping("/institutions/manage")
    View tree(
            @RequestParam(required = false) @Nullable UUID at,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return page(me, at == null ? institutions.root().value() : at, InstitutionForm.EMPTY, List.of());
    }

    @PostMapping("/institutions/manage/{id}/children")
    View add(@PathVariable UUID id, InstitutionForm form, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var mistakes = keepTree.add(me, institution(me, id), form);
        return mistakes.isEmpty() ? back(id) : page(me, id, form, mistakes);
    }

    @PostMapping("/institutions/manage/{id}/closing")
    View close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var institution = institution(me, id);
        var mistakes = lastDay(day, month, year)
                .map(last -> keepTree.close(me, institution, last))
                .orElseGet(() -> List.of(Mistake.at("last-day-day", "people.institutions.error.last-day")));
        return mistakes.isEmpty() ? back(id) : page(me, id, InstitutionForm.EMPTY, mistakes);
    }

    private Institution institution(SignedIn me, UUID id) {
        return institutions
                .within(responsibilities.scopeOf(me), new InstitutionId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(SignedIn me, UUID id, InstitutionForm form, List<Mistake> mistakes) {
        var here = institution(me, id);
        var shown = new TreePage(
                here,
                institutions.parentOf(here.id()).orElse(null),
                institutions.children(responsibilities.scopeOf(me), here.id()),
                institutions.closedOn(here.id()).orElse(null),
                form,
                mistakes);
        var page = Page.of("people/tree/tree", shown);
        return mistakes.isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Optional<LocalDate> lastDay(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static View back(UUID id) {
        return new RedirectView("/institutions/manage?at=" + id, false, false, false);
    }
}
