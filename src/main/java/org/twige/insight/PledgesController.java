package org.twige.insight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.border.SafeCsv;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Limits;
import org.twige.web.Page;

/** How much time institutions grant to learn, beside their results: for everybody, as a page and as open data. */
@Controller
@Allow(everyone = true)
class PledgesController {

    /** The whole table is the country's institutions: so many times in ten minutes, for everybody together. */
    static final int TABLES = 60;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Cohorts cohorts;
    private final Pledges pledges;
    private final Limits limits;
    private final Country country;
    private final Clock clock;

    PledgesController(Cohorts cohorts, Pledges pledges, Limits limits, Country country, Clock clock) {
        this.cohorts = cohorts;
        this.pledges = pledges;
        this.limits = limits;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/pledges")
    Page page(
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "0") int page) {
        var chosen = cohorts.chosen(cohort);
        if (chosen.isEmpty()) {
            return Page.of("insight/no-pledges", "");
        }
        var today = country.today(clock);
        var known = country.districts().stream().anyMatch(place -> place.code().equals(district)) ? district : "";
        var shown = Math.clamp(page, 0, 10_000);
        var found = pledges.on(chosen.get(), today, known, shown * PledgesPage.A_PAGE, PledgesPage.A_PAGE + 1);
        return Page.of(
                "insight/pledges",
                new PledgesPage(
                        chosen.get(),
                        today,
                        known,
                        shown,
                        found.stream().limit(PledgesPage.A_PAGE).toList(),
                        found.size() > PledgesPage.A_PAGE));
    }

    /** All of them; the figures of few people are left out. */
    @GetMapping("/pledges.csv")
    ResponseEntity<byte[]> table(@RequestParam(required = false) @Nullable String cohort) throws IOException {
        var chosen = cohorts.chosen(cohort).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!limits.allows("insight.pledges", chosen.code(), TABLES, WINDOW)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var today = country.today(clock);
        var bytes = new ByteArrayOutputStream();
        var head = List.of("code", "institution", "district", "minutes_per_week", "granted", "people", "done", "as_of");
        try (var rows = SafeCsv.to(bytes, head)) {
            for (var row : pledges.on(chosen, today, "", 0, Integer.MAX_VALUE)) {
                var standing = row.standing();
                rows.row(
                        row.code(),
                        row.names().in("en"),
                        row.district(),
                        row.minutes(),
                        row.said() ? "yes" : "no",
                        standing.isSmall() ? null : standing.eligible(),
                        standing.isSmall() ? null : standing.met(),
                        today);
            }
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pledges-" + today + ".csv\"")
                .body(bytes.toByteArray());
    }
}
