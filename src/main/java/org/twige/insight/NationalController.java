package org.twige.insight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.border.SafeCsv;
import org.twige.country.Country;
import org.twige.insight.Counts.Day;
import org.twige.insight.Counts.SizeClass;
import org.twige.insight.NationalPage.District;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;

/** Where the country stands, today or on any day since the first duty. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
class NationalController {

    private final Cohorts cohorts;
    private final Counts counts;
    private final Activities activities;
    private final Country country;
    private final Clock clock;

    NationalController(Cohorts cohorts, Counts counts, Activities activities, Country country, Clock clock) {
        this.cohorts = cohorts;
        this.counts = counts;
        this.activities = activities;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping("/national")
    Page national(
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "all") String size) {
        var chosen = cohorts.chosen(cohort);
        if (chosen.isEmpty()) {
            return Page.of("insight/no-mandate", country.today(clock));
        }
        return Page.of("insight/national", page(chosen.get(), day(on), sizeClass(size)));
    }

    @GetMapping("/national.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable LocalDate on)
            throws IOException {
        var chosen = cohorts.chosen(cohort).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = page(chosen, day(on), SizeClass.ALL);
        var bytes = new ByteArrayOutputStream();
        try (var rows =
                SafeCsv.to(bytes, List.of("code", "district", "eligible", "met", "overdue", "not_counted", "as_of"))) {
            for (var district : page.districts()) {
                var standing = district.standing();
                rows.row(
                        district.place().code(),
                        district.place().name().in("en"),
                        standing.eligible(),
                        standing.met(),
                        standing.overdue(),
                        standing.notCounted(),
                        page.on());
            }
            rows.row(
                    "",
                    "-",
                    page.central().eligible(),
                    page.central().met(),
                    page.central().overdue(),
                    page.central().notCounted(),
                    page.on());
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"national-" + page.on() + ".csv\"")
                .body(bytes.toByteArray());
    }

    @GetMapping("/districts/{code}")
    Page district(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable LocalDate on) {
        var place = country.districts().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var chosen = cohorts.chosen(cohort).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var day = day(on);
        return Page.of(
                "insight/district",
                new DistrictPage(place, chosen, day.date(), clock.instant(), counts.inDistrict(chosen, day, code)));
    }

    @GetMapping("/figures")
    @Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR, Role.COORDINATOR, Role.SUPERVISOR})
    Page figures() {
        return Page.of("insight/figures", Figure.values());
    }

    private Day day(@Nullable LocalDate asked) {
        return Day.of(asked == null ? country.today(clock) : asked, country, clock);
    }

    private static SizeClass sizeClass(String code) {
        for (var size : SizeClass.values()) {
            if (size.code().equals(code)) {
                return size;
            }
        }
        return SizeClass.ALL;
    }

    private NationalPage page(Cohort cohort, Day day, SizeClass size) {
        var byDistrict = counts.byDistrict(cohort, day);
        var nation = byDistrict.values().stream().reduce(Standing.NOBODY, Standing::plus);
        var districts = districts(byDistrict);
        var onTheMap = districts.stream().map(District::standing).reduce(Standing.NOBODY, Standing::plus);
        var due = counts.due(cohort, day);
        var totals = activities.since(cohort, Pace.firstDay(day.date()));
        return new NationalPage(
                cohorts.all(),
                cohort,
                day.date(),
                day.past(),
                clock.instant(),
                due,
                nation,
                activities.national(cohort),
                Pace.of(totals, nation, day.date(), due),
                districts,
                minus(nation, onTheMap),
                counts.lowestFirst(cohort, day, size),
                size);
    }

    private List<District> districts(Map<String, Standing> byDistrict) {
        return country.districts().stream()
                .map(place -> new District(place, byDistrict.getOrDefault(place.code(), Standing.NOBODY)))
                .sorted(Comparator.comparing(district -> district.place().code()))
                .toList();
    }

    private static Standing minus(Standing all, Standing some) {
        return new Standing(
                all.eligible() - some.eligible(),
                all.met() - some.met(),
                all.overdue() - some.overdue(),
                all.notCounted() - some.notCounted());
    }
}
