package org.twige.courses.audio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.KeypadLessons;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.courses.audio.ReadAloud.State;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** Where authors bring recordings of lessons, listen to those of others, and let learners hear them. */
@Controller
@RequestMapping("/recordings")
@Allow(Role.AUTHOR)
class RecordingsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Courses courses;
    private final Sounds sounds;
    private final KeepRecording keep;
    private final KeypadLessons keypad;

    RecordingsController(Courses courses, Sounds sounds, KeepRecording keep, KeypadLessons keypad) {
        this.courses = courses;
        this.sounds = sounds;
        this.keep = keep;
        this.keypad = keypad;
    }

    @GetMapping
    View list(@RequestParam(name = "in", defaultValue = "") String slug) {
        var course = course(slug);
        return Page.of(
                "courses/audio/list",
                new RecordingsPage(
                        courses.published(),
                        course.orElse(null),
                        course.map(this::version).map(this::lines).orElse(List.of())));
    }

    @GetMapping("/new/{slug}/{number}/{language}")
    View form(@PathVariable String slug, @PathVariable int number, @PathVariable String language) {
        return Page.of("courses/audio/new", place(slug, number, language, ""));
    }

    @PostMapping("/new/{slug}/{number}/{language}")
    @Uploads(megabytes = NewRecordingPage.MOST_MEGABYTES + 1)
    View add(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean consent)
            throws IOException {
        var content = file == null ? new byte[0] : content(file);
        var sound = OpusFile.read(content);
        var page = place(slug, number, language, NewRecordingPage.wrong(content, sound, consent));
        if (!page.wrong().isEmpty()) {
            return Page.of("courses/audio/new", page).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var id = keep.add(page.version().id(), page.lesson(), language, sound.orElseThrow(), content, me.person());
        return to("/recordings/" + id);
    }

    @GetMapping("/{id}")
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String told) {
        return Page.of("courses/audio/one", page(me, id, told));
    }

    @PostMapping("/{id}")
    View decide(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason) {
        var page = page(me, id, "");
        var to = page.possible().stream()
                .filter(state -> state.word().equals(decision))
                .findFirst();
        if (to.isEmpty()) {
            return to("/recordings/" + id + "?told=overtaken");
        }
        var words = reason.strip();
        if (to.get() != State.APPROVED && (words.isEmpty() || words.length() > RecordingPage.LONGEST)) {
            return Page.of("courses/audio/one", page(me, id, "reason")).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var done = keep.decide(page.known(), to.get(), words, me.person());
        return to("/recordings/" + id + "?told=" + (done ? to.get().word() : "overtaken"));
    }

    private RecordingPage page(SignedIn me, UUID id, String told) {
        var known = sounds.find(id).orElseThrow(RecordingsController::notFound);
        var lesson = courses.published().stream()
                .flatMap(course -> courses.lessons(version(course).id()).stream()
                        .filter(one -> one.id().value().equals(known.lesson()))
                        .map(one -> new RecordingPage.Place(course, one)))
                .findFirst();
        return new RecordingPage(known, lesson.orElse(null), known.addedBy().equals(me.person()), told);
    }

    private NewRecordingPage place(String slug, int number, String language, String wrong) {
        var course = course(slug).orElseThrow(RecordingsController::notFound);
        var version = version(course);
        return courses.lessons(version.id()).stream()
                .filter(lesson -> lesson.number() == number && lesson.texts().containsKey(language))
                .findFirst()
                .map(lesson -> new NewRecordingPage(
                        course, version, lesson, language, hasKeypad(version, number, language), wrong))
                .orElseThrow(RecordingsController::notFound);
    }

    private boolean hasKeypad(Version version, int number, String language) {
        return keypad.find(version.id(), number, language)
                .filter(lesson -> lesson.language().equals(language))
                .isPresent();
    }

    private List<RecordingsPage.Line> lines(Version version) {
        var all = sounds.of(version.id());
        return courses.lessons(version.id()).stream()
                .map((Lesson lesson) -> RecordingsPage.Line.of(lesson, all))
                .toList();
    }

    private Optional<Course> course(String slug) {
        return courses.bySlug(slug);
    }

    private Version version(Course course) {
        return courses.current(course.id()).orElseThrow(RecordingsController::notFound);
    }

    /** One byte more than may be, so that a file that is too large is told from one that just fits. */
    private static byte[] content(MultipartFile file) throws IOException {
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(NewRecordingPage.MOST_BYTES + 1);
        }
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
