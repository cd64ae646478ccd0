package org.twige.assessment.authoring;

import java.io.IOException;
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
import org.twige.assessment.authoring.ItemImports.ItemImport;
import org.twige.assessment.exchange.ReadForeignFile;
import org.twige.assessment.exchange.ReadForeignFile.TrueFalse;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Texts;
import org.twige.web.Uploads;

/** Questions from other systems: bring a file, look at what would be taken, then take it or leave it. */
@Controller
@RequestMapping("/authoring")
@Allow(Role.AUTHOR)
class ItemImportController {

    private static final int MEGABYTES = 6;

    private final AuthoredCourses courses;
    private final ItemImports imports;
    private final ImportItems importItems;
    private final Texts texts;

    ItemImportController(AuthoredCourses courses, ItemImports imports, ImportItems importItems, Texts texts) {
        this.courses = courses;
        this.imports = imports;
        this.importItems = importItems;
        this.texts = texts;
    }

    @GetMapping("/{slug}/import")
    View form(@PathVariable String slug) {
        return Page.of("assessment/authoring/import", new ItemImportPage(course(slug), "", ""));
    }

    @PostMapping("/{slug}/import")
    @Uploads(megabytes = MEGABYTES)
    View look(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "in", defaultValue = "") String in)
            throws IOException {
        var course = course(slug);
        var language = course.languages().contains(in) ? in : course.original();
        if (file == null || file.isEmpty()) {
            return refused(course, language, "no-file");
        }
        return switch (ReadForeignFile.read(bytes(file), words(language))) {
            case ReadForeignFile.Answer.Refused(var why) -> refused(course, language, why.word());
            case ReadForeignFile.Answer.Read(var items) ->
                to("/authoring/imports/" + importItems.look(course, language, items, me.person()));
        };
    }

    @GetMapping("/imports/{id}")
    View show(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID id) {
        var found = find(me, id);
        return Page.of("assessment/authoring/looked", new LookedImportPage(courses.byId(found.course()), found));
    }

    @PostMapping("/imports/{id}")
    View confirm(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome) {
        var found = find(me, id);
        var course = courses.byId(found.course());
        var known = Optional.of(outcome)
                .filter(typed ->
                        course.outcomes().stream().anyMatch(one -> one.id().equals(typed)))
                .orElse("");
        importItems.confirm(found, course, known, me.person());
        return to(course.address() + "?state=draft&told=imported");
    }

    /** One byte more than may be, so that a file that is too large is told from one that just fits. */
    private static byte[] bytes(MultipartFile file) throws IOException {
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(ReadForeignFile.MOST_BYTES + 1);
        }
    }

    private TrueFalse words(String language) {
        return new TrueFalse(
                texts.say(language, "assessment.authoring.true"), texts.say(language, "assessment.authoring.false"));
    }

    private static View refused(AuthoredCourse course, String language, String why) {
        return Page.of("assessment/authoring/import", new ItemImportPage(course, language, why))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ItemImport find(SignedIn me, UUID id) {
        return imports.find(id, me.person()).orElseThrow(ItemImportController::notFound);
    }

    private AuthoredCourse course(String slug) {
        return courses.bySlug(slug).orElseThrow(ItemImportController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }
}
