package org.twige.assessment.sitting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.twige.courses.Courses;
import org.twige.web.Allow;
import org.twige.web.Limits;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Draws: announced and carried out by the programme office, seen by officials for their people, told to everybody. */
@Controller
@RequestMapping("/draws")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE, Role.AUDITOR})
class DrawsController {

    private static final String ME = "org.twige.web.SignedIn";

    /** Each download of a list can be of a quarter of a million lines. */
    private static final int DOWNLOADS = 60;

    private static final Duration IN = Duration.ofMinutes(10);

    private final SittingOfficials officials;
    private final Draws draws;
    private final AnnounceDraw announce;
    private final CarryOutDraw carryOut;
    private final Courses courses;
    private final Limits limits;

    DrawsController(
            SittingOfficials officials,
            Draws draws,
            AnnounceDraw announce,
            CarryOutDraw carryOut,
            Courses courses,
            Limits limits) {
        this.officials = officials;
        this.draws = draws;
        this.announce = announce;
        this.carryOut = carryOut;
        this.courses = courses;
        this.limits = limits;
    }

    @GetMapping
    View all() {
        return list(new PeriodForm("", "", ""), List.of());
    }

    /** For everybody: what was drawn when, by which rule, and what is needed to draw again. Nobody's name. */
    @GetMapping("/published")
    @Allow(everyone = true)
    View published() {
        return Page.of(
                "assessment/sitting/published",
                new DrawsPage(draws.all(), courses.published(), new PeriodForm("", "", ""), List.of()));
    }

    @PostMapping
    @Allow(Role.PROGRAMME_OFFICE)
    View announce(@RequestAttribute(ME) SignedIn me, PeriodForm form) {
        var mistakes = announce.announce(form, me.person());
        return mistakes.isEmpty()
                ? SitController.to("/draws")
                : list(form, mistakes).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page list(PeriodForm form, List<Mistake> mistakes) {
        return Page.of("assessment/sitting/draws", new DrawsPage(draws.all(), courses.published(), form, mistakes));
    }

    @GetMapping("/{draw}")
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID draw) {
        var found = found(draw);
        var recomputed = found.result() == null ? null : Recomputed.of(found, draws.list(draw));
        return Page.of(
                "assessment/sitting/draw",
                new DrawPage(
                        found,
                        courses.published(),
                        draws.people(officials.reading(me), draw),
                        recomputed,
                        carryOut.isDue(found)));
    }

    @PostMapping("/{draw}/result")
    @Allow(Role.PROGRAMME_OFFICE)
    View carryOut(@RequestAttribute(ME) SignedIn me, @PathVariable UUID draw) {
        var found = found(draw);
        return carryOut.isDue(found)
                ? SitController.to("/jobs/" + carryOut.ask(found, me.person()))
                : SitController.to("/draws/" + draw);
    }

    /**
     * For everybody, with the seed all that is needed to draw again by chance: numbers, and nobody's name. Whom a rule met
     * is not told: somebody could know whose number it is.
     */
    @GetMapping("/{draw}/numbers.csv")
    @Allow(everyone = true)
    ResponseEntity<byte[]> numbers(@PathVariable UUID draw) {
        if (found(draw).result() == null) {
            throw SittingController.notFound();
        }
        if (!limits.allows("assessment.draw.numbers", draw.toString(), DOWNLOADS, IN)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return csv(draws.list(draw).stream()
                .map(one -> one.number() + "," + ("RANDOM".equals(one.reason()) ? "RANDOM" : ""))
                .collect(Collectors.joining("\n", "number,drawn\n", "\n")));
    }

    /** The same with the rules that met each number. */
    @GetMapping("/{draw}/list.csv")
    @Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR})
    ResponseEntity<byte[]> list(@PathVariable UUID draw) {
        found(draw);
        return csv(draws.list(draw).stream()
                .map(one -> one.number() + "," + String.join(" ", one.risks()) + ","
                        + (one.reason() == null ? "" : one.reason()))
                .collect(Collectors.joining("\n", "number,rules,drawn\n", "\n")));
    }

    private static ResponseEntity<byte[]> csv(String lines) {
        var saved = ContentDisposition.attachment().filename("draw.csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv"))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    private Draw found(UUID draw) {
        return draws.find(draw).orElseThrow(SittingController::notFound);
    }
}
