package org.twige.assessment.quality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.assessment.NoteReading;
import org.twige.assessment.Reading;
import org.twige.border.SafeCsv;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** How good the items and the final of a course are; for authors alone, because the pages below show what is right. */
@Controller
@Allow(Role.AUTHOR)
class QualityController {

    private static final List<String> COLUMNS = List.of(
            "code",
            "outcome",
            "kind",
            "n",
            "p",
            "p_se",
            "r",
            "r_se",
            "unanswered",
            "exposure",
            "seconds",
            "seconds_n",
            "drift",
            "drift_se",
            "dif",
            "outside",
            "withdrawn");

    private final RatedItems items;
    private final DrawReports drawing;
    private final QualityRuns runs;
    private final AskForCount ask;
    private final Courses courses;
    private final NoteReading reading;

    QualityController(
            RatedItems items,
            DrawReports drawing,
            QualityRuns runs,
            AskForCount ask,
            Courses courses,
            NoteReading reading) {
        this.drawing = drawing;
        this.items = items;
        this.runs = runs;
        this.ask = ask;
        this.courses = courses;
        this.reading = reading;
    }

    @GetMapping("/authors/quality")
    View list(
            @RequestParam(defaultValue = "") String course, @RequestParam(defaultValue = "ALL") QualityPage.Show show) {
        var all = withItems();
        var chosen = chosen(all, course);
        return Page.of(
                "assessment/quality/quality",
                new QualityPage(
                        all,
                        chosen.orElse(null),
                        runs.newest().orElse(null),
                        chosen.flatMap(each -> items.form(each.id())).orElse(null),
                        chosen.map(each -> items.items(each.id())).orElse(List.of()),
                        chosen.map(each -> drawing.of(each.id())).orElse(null),
                        show));
    }

    @PostMapping("/authors/quality/counts")
    View count(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return new RedirectView("/jobs/" + ask.ask(me.person()), false, false, false);
    }

    /** Every item of a course; figures of too few forms stay empty. */
    @GetMapping("/authors/quality.csv")
    ResponseEntity<byte[]> table(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me, @RequestParam(defaultValue = "") String course)
            throws IOException {
        var chosen = chosen(withItems(), course);
        chosen.ifPresent(each -> reading.note(Reading.FIGURES, each.id().value(), me.person()));
        var bytes = new ByteArrayOutputStream();
        try (var table = SafeCsv.to(bytes, COLUMNS)) {
            chosen.map(each -> items.items(each.id())).orElse(List.of()).forEach(item -> write(item, table));
        }
        var name = "items-" + chosen.map(Course::slug).orElse("none") + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes.toByteArray());
    }

    private static void write(RatedItem item, SafeCsv table) {
        var enough = item.isEnough();
        table.row(
                item.code(),
                item.outcome(),
                item.kind(),
                item.forms(),
                enough ? item.facility() : null,
                enough ? item.facilityError() : null,
                enough ? item.discrimination() : null,
                enough ? item.discriminationError() : null,
                item.unanswered(),
                item.exposure(),
                enough ? item.seconds() : null,
                item.timed(),
                item.drift(),
                item.driftError(),
                item.worst(),
                item.findings(),
                item.withdrawn());
    }

    private List<Course> withItems() {
        var published = courses.published();
        return items.courses().stream()
                .flatMap(id -> published.stream().filter(course -> course.id().equals(id)))
                .toList();
    }

    /** The first, where the address names none that exists. */
    private static Optional<Course> chosen(List<Course> all, String slug) {
        return all.stream()
                .filter(course -> course.slug().equals(slug))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
