package org.twige.insight;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.insight.Staff.Search;
import org.twige.people.Institution;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What a coordinator or supervisor sees of the own part of the tree, and nothing beyond it. */
@Controller
@Allow({Role.COORDINATOR, Role.SUPERVISOR, Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
class InstitutionController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final Cohorts cohorts;
    private final Staff staff;
    private final Country country;
    private final Clock clock;

    InstitutionController(
            Institutions institutions,
            Responsibilities responsibilities,
            Cohorts cohorts,
            Staff staff,
            Country country,
            Clock clock) {
        this.institutions = institutions;
        this.responsibilities = responsibilities;
        this.cohorts = cohorts;
        this.staff = staff;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/institutions/mine")
    String mine(@RequestAttribute(ME) SignedIn me) {
        return institutions.tops(responsibilities.scopeOf(me)).stream()
                .findFirst()
                .map(top -> "redirect:/institutions/" + top.id().value())
                .orElseThrow(InstitutionController::notFound);
    }

    @GetMapping("/institutions/{id}")
    Page picture(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cohort) {
        var scope = responsibilities.scopeOf(me);
        var institution =
                institutions.within(scope, new InstitutionId(id)).orElseThrow(InstitutionController::notFound);
        var tops = institutions.tops(scope);
        var chosen = cohorts.chosen(cohort);
        if (chosen.isEmpty()) {
            return Page.of("insight/no-mandate", country.today(clock));
        }
        var today = country.today(clock);
        return Page.of(
                "insight/institution",
                new InstitutionPage(
                        institution,
                        tops,
                        cohorts.all(),
                        chosen.get(),
                        clock.instant(),
                        staff.picture(scope, institution, chosen.get(), today),
                        staff.below(scope, institution, chosen.get(), today)));
    }

    @GetMapping("/institutions/{id}/people")
    Page people(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String how,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "0") int page) {
        var scope = responsibilities.scopeOf(me);
        Institution institution =
                institutions.within(scope, new InstitutionId(id)).orElseThrow(InstitutionController::notFound);
        var chosen = cohorts.chosen(cohort).orElseThrow(InstitutionController::notFound);
        var search = new Search(howOf(how), words == null || words.isBlank() ? null : words.strip(), Math.max(0, page));
        var found = staff.people(scope, institution, chosen, country.today(clock), search);
        List<Staff.Line> lines = found.subList(0, Math.min(Staff.A_PAGE, found.size()));
        return Page.of(
                "insight/people", new PeoplePage(institution, chosen, search, lines, found.size() > Staff.A_PAGE));
    }

    private static @Nullable How howOf(@Nullable String code) {
        return Arrays.stream(How.values())
                .filter(how -> how.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
