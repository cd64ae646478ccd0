package org.twige.mandates.why;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.mandates.audience.PreviewAudience;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Looking for somebody, and why they had a duty on a day, or had none. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR})
class WhyController {

    private final ExplainPerson explain;
    private final PreviewAudience people;
    private final Responsibilities responsibilities;

    WhyController(ExplainPerson explain, PreviewAudience people, Responsibilities responsibilities) {
        this.explain = explain;
        this.people = people;
        this.responsibilities = responsibilities;
    }

    @GetMapping("/duties/why")
    Page find(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @RequestParam(defaultValue = "") String words) {
        return Page.of("mandates/why/find", new FindPage(words, people.search(responsibilities.scopeOf(me), words)));
    }

    @GetMapping("/people/{id}/duties")
    Page why(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on) {
        var page = explain.explain(responsibilities.scopeOf(me), new PersonId(id), day(on));
        return Page.of("mandates/why/why", page.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** Today for what is no day. */
    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            return explain.today();
        }
    }
}
