package org.twige.assessment.cut;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.people.People;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The leader of a workshop names its judges. */
@Controller
@RequestMapping("/cut-workshops/{workshop}/judges")
@Allow(Role.PROGRAMME_OFFICE)
class JudgesController {

    private static final String ME = "org.twige.web.SignedIn";

    private final WorkshopJudges judges;
    private final NameJudge name;
    private final People people;
    private final Responsibilities responsibilities;
    private final Country country;

    JudgesController(
            WorkshopJudges judges, NameJudge name, People people, Responsibilities responsibilities, Country country) {
        this.judges = judges;
        this.name = name;
        this.people = people;
        this.responsibilities = responsibilities;
        this.country = country;
    }

    @GetMapping
    View list(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID workshop,
            @RequestParam(defaultValue = "") String words) {
        return page(me, workshop, words, null);
    }

    /**
     * Who is named.
     *
     * @param person found by the search
     * @param about of {@code language} and {@code outside}, what is true
     * @param words what was searched for
     */
    record JudgeForm(
            @Nullable UUID person,
            @Nullable String track,
            @Nullable Set<String> about,
            @Nullable String words) {

        private boolean says(String what) {
            return about != null && about.contains(what);
        }

        private NewJudge judge(UUID who, String known) {
            return new NewJudge(new PersonId(who), known, says("language"), says("outside"));
        }

        private String searched() {
            return words == null ? "" : words;
        }
    }

    @PostMapping
    View name(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop, JudgeForm form) {
        var person = form.person();
        if (person == null || people.within(scope(me), new PersonId(person)).isEmpty()) {
            return page(me, workshop, form.searched(), "person");
        }
        var track = form.track();
        if (track == null
                || country.vocabulary().tracks().stream()
                        .noneMatch(known -> known.code().equals(track))) {
            return page(me, workshop, form.searched(), "track");
        }
        return name.name(workshop, me.person(), form.judge(person, track))
                ? to(workshop)
                : page(me, workshop, form.searched(), "not-now");
    }

    @PostMapping("/{number}/removal")
    View takeOff(@RequestAttribute(ME) SignedIn me, @PathVariable UUID workshop, @PathVariable int number) {
        if (judges.workshop(workshop).isEmpty()) {
            throw notFound();
        }
        name.takeOff(workshop, me.person(), number);
        return to(workshop);
    }

    private View page(SignedIn me, UUID workshop, String words, @Nullable String wrong) {
        var about = judges.workshop(workshop).orElseThrow(JudgesController::notFound);
        var found = words.isBlank() ? List.<Judges.Found>of() : judges.search(scope(me), words);
        return Page.of("assessment/cut/judges", judges.page(about, words, found, wrong))
                .with(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, List.of(Role.PROGRAMME_OFFICE));
    }

    private static View to(UUID workshop) {
        return new RedirectView("/cut-workshops/" + workshop + "/judges", false, false, false);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
