package org.twige.mandates.instruments;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.mandates.Problem;
import org.twige.people.Institutions;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** The letters, orders and laws: to record, to read, and to look at on paper. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class InstrumentController {

    private final Instruments instruments;
    private final RecordInstrument record;
    private final Institutions institutions;
    private final Responsibilities responsibilities;
    private final Country country;
    private final Clock clock;

    InstrumentController(
            Instruments instruments,
            RecordInstrument record,
            Institutions institutions,
            Responsibilities responsibilities,
            Country country,
            Clock clock) {
        this.instruments = instruments;
        this.record = record;
        this.institutions = institutions;
        this.responsibilities = responsibilities;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/instruments")
    @Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
    View list() {
        return Page.of("mandates/instruments/instruments", new InstrumentsPage(instruments.all()));
    }

    @GetMapping("/instruments/new")
    View form(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return form(me, InstrumentForm.empty(), List.of());
    }

    @PostMapping("/instruments")
    @Uploads(megabytes = Uploads.A_PAPER)
    View record(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            InstrumentForm typed,
            @RequestParam(required = false) MultipartFile scan,
            @RequestParam(name = "in-force-day", defaultValue = "") String day,
            @RequestParam(name = "in-force-month", defaultValue = "") String month,
            @RequestParam(name = "in-force-year", defaultValue = "") String year)
            throws IOException {
        var form = typed.inForceFrom(day, month, year);
        var problems = form.problems(country.today(clock));
        if (!problems.isEmpty()) {
            return form(me, form, problems);
        }
        var recorded = record.record(form.instrument(), me.person());
        if (recorded.isEmpty()) {
            return form(me, form, List.of(new Problem("number", "mandates.instrument.known")));
        }
        return scan == null || scan.isEmpty() ? to(recorded.get()) : scan(me, recorded.get(), scan);
    }

    @PostMapping("/instruments/{instrument}/scans")
    @Uploads(megabytes = Uploads.A_PAPER)
    View scan(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID instrument,
            @RequestParam MultipartFile scan)
            throws IOException {
        var found = find(instrument);
        try (var bytes = scan.getInputStream()) {
            return record.scan(instrument, bytes, me.person())
                    .map(refusal -> new Problem("scan", "mandates.instrument.scan-" + key(refusal)))
                    .<View>map(problem -> page(found, List.of(problem)).with(HttpStatus.UNPROCESSABLE_CONTENT))
                    .orElseGet(() -> to(instrument));
        }
    }

    @GetMapping("/instruments/{instrument}")
    @Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
    View show(@PathVariable UUID instrument) {
        return page(find(instrument), List.of());
    }

    private View form(SignedIn me, InstrumentForm form, List<Problem> problems) {
        var issuers = institutions.children(responsibilities.scopeOf(me), institutions.root());
        var page = new NewInstrumentPage(form, issuers, instruments.all(), problems);
        return Page.of("mandates/instruments/new", page)
                .with(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Instrument instrument, List<Problem> problems) {
        var supersedes = instrument.supersedes();
        var by = instrument.supersededBy();
        var page = new InstrumentPage(
                instrument,
                supersedes == null ? null : find(supersedes),
                by == null ? null : find(by),
                instruments.resting(instrument.id()),
                problems);
        return Page.of("mandates/instruments/instrument", page);
    }

    private Instrument find(UUID instrument) {
        return instruments.find(instrument).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String key(RecordInstrument.Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static View to(UUID instrument) {
        return new RedirectView("/instruments/" + instrument, false, false, false);
    }
}
