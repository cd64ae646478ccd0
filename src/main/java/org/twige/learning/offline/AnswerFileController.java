package org.twige.learning.offline;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Allow;
import org.twige.web.Leaf;
import org.twige.web.Limits;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** Where a phone's answers come as a file, when it cannot send them: one's own, and those of one's people. */
@Controller
@RequestMapping("/answer-files")
@Allow(Role.LEARNER)
class AnswerFileController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final List<Role> FOR_OTHERS = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    /** A coordinator with a bag full of phones brings no more. */
    static final int FILES_IN_AN_HOUR = 30;

    private final ReadAnswerFile reading;
    private final BringAnswerFile bringing;
    private final AnswerFiles files;
    private final Courses courses;
    private final Responsibilities responsibilities;
    private final Limits limits;

    AnswerFileController(
            ReadAnswerFile reading,
            BringAnswerFile bringing,
            AnswerFiles files,
            Courses courses,
            Responsibilities responsibilities,
            Limits limits) {
        this.reading = reading;
        this.bringing = bringing;
        this.files = files;
        this.courses = courses;
        this.responsibilities = responsibilities;
        this.limits = limits;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "1") int page) {
        return Page.of("learning/offline/answer-files", page(me, new Leaf(page), ""));
    }

    @PostMapping
    @Uploads(megabytes = AnswerFile.MOST_MEGABYTES + 1)
    View bring(@RequestAttribute(ME) SignedIn me, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var content = file == null ? new byte[0] : bytes(file);
        var read = content.length > AnswerFile.MOST_BYTES ? Optional.<AnswerFile>empty() : reading.read(content);
        if (read.isEmpty()) {
            var wrong = content.length == 0 ? "none" : content.length > AnswerFile.MOST_BYTES ? "large" : "kind";
            return refused(me, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!limits.allows("learning.answer-file", me.person().toString(), FILES_IN_AN_HOUR, Duration.ofHours(1))) {
            return refused(me, "often", HttpStatus.TOO_MANY_REQUESTS);
        }
        var job = bringing.bring(content, read.get().entries().size(), scope(me));
        return new RedirectView("/jobs/" + job, false, false, false);
    }

    private View refused(SignedIn me, String why, HttpStatus status) {
        return Page.of("learning/offline/answer-files", page(me, new Leaf(1), why))
                .with(status);
    }

    private static byte[] bytes(MultipartFile file) throws IOException {
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(AnswerFile.MOST_BYTES + 1);
        }
    }

    private Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, FOR_OTHERS);
    }

    private AnswerFilesPage page(SignedIn me, Leaf leaf, String wrong) {
        var last = files.last(me.person());
        return new AnswerFilesPage(
                last.orElse(null),
                last.map(file -> files.rows(file, me.person(), scope(me), leaf)).orElse(List.of()),
                courses.published().stream().collect(toMap(course -> course.id().value(), Course::title)),
                leaf,
                FOR_OTHERS.stream().anyMatch(me::is),
                wrong);
    }
}
