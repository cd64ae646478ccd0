package org.twige.insight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twige.audit.Audit;
import org.twige.audit.AuditSearch;
import org.twige.audit.Entry;
import org.twige.border.SafeCsv;
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

    private static final List<String> COLUMNS =
            List.of("month", "number", "at", "actor", "kind", "subject", "details", "previous", "hash");

    private final Audit audit;
    private final People people;

    AuditController(Audit audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    @GetMapping("/audit")
    Page audit(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") int skip) {
        var person = personOf(who);
        var unknown = !who.isBlank() && person.isEmpty();
        var search = search(kind, person, day, skip);
        var entries = unknown ? List.<Entry>of() : audit.search(search);
        return Page.of("insight/audit", new AuditPage(entries, names(entries), search, who.strip(), unknown));
    }

    /** The same fifty entries as a table, with the hashes by which each follows from the one before. */
    @GetMapping("/audit.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") int skip)
            throws IOException {
        var person = personOf(who);
        var bytes = new ByteArrayOutputStream();
        try (var table = SafeCsv.to(bytes, COLUMNS)) {
            if (who.isBlank() || person.isPresent()) {
                audit.search(search(kind, person, day, skip)).forEach(entry -> write(entry, table));
            }
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.csv\"")
                .body(bytes.toByteArray());
    }

    private static void write(Entry entry, SafeCsv table) {
        var act = entry.act();
        table.row(
                entry.month(),
                entry.number(),
                entry.at(),
                act.actor(),
                act.kind(),
                act.subject(),
                act.details(),
                entry.previous(),
                entry.hash());
    }

    private Optional<Person> personOf(String staffNo) {
        return staffNo.isBlank() ? Optional.empty() : people.byStaffNumber(staffNo);
    }

    private static AuditSearch search(
            @Nullable String kind, Optional<Person> person, @Nullable LocalDate day, int skip) {
        var actor = person.map(Person::id).map(PersonId::toString).orElse(null);
        return new AuditSearch(
                actor, kind == null || kind.isBlank() ? null : kind.strip(), null, day, Math.max(0, skip));
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
}
