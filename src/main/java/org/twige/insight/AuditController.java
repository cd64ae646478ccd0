package org.twige.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twige.audit.Audit;
import org.twige.audit.AuditSearch;
import org.twige.audit.Entry;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;

/** Who did what, for the auditor. */
@Controller
@Allow({Role.AUDITOR, Role.ADMINISTRATOR})
class AuditController {

    private static final int A_PAGE = 50;

    private final Audit audit;
    private final People people;

    AuditController(Audit audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    /** What the page shows; actors by the names of today. */
    record AuditPage(List<Entry> entries, Map<String, String> names, AuditSearch search) {

        String actor(Entry entry) {
            return names.getOrDefault(entry.act().actor(), entry.act().actor());
        }

        boolean isPerson(Entry entry) {
            return names.containsKey(entry.act().actor());
        }

        String kind() {
            return search.kind() == null ? "" : search.kind();
        }

        String day() {
            return search.day() == null ? "" : search.day().toString();
        }

        /** The address of the next fifty; empty on the last page. */
        String next() {
            return entries.size() < A_PAGE
                    ? ""
                    : "/audit?kind=" + kind() + "&day=" + day() + "&skip=" + (search.skip() + A_PAGE);
        }
    }

    @GetMapping("/audit")
    Page audit(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") int skip) {
        var search = new AuditSearch(filled(actor), filled(kind), filled(subject), day, Math.max(0, skip));
        var entries = audit.search(search);
        return Page.of("insight/audit", new AuditPage(entries, names(entries), search));
    }

    private Map<String, String> names(List<Entry> entries) {
        var names = new HashMap<String, String>();
        entries.stream()
                .map(entry -> entry.act().actor())
                .distinct()
                .filter(actor -> !actor.startsWith("system:"))
                .forEach(actor -> people.find(new PersonId(UUID.fromString(actor)))
                        .map(Person::names)
                        .ifPresent(found -> names.put(actor, found)));
        return names;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
