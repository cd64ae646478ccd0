package org.twige.assessment.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.twige.web.Allow;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Items on their way out, with their keys: as a QTI package, and as they stand in the files of a course. */
@Controller
@RequestMapping("/authoring/{slug}")
@Allow(Role.AUTHOR)
class ItemExportController {

    private final AuthoredCourses courses;
    private final ExportItems export;

    ItemExportController(AuthoredCourses courses, ExportItems export) {
        this.courses = courses;
        this.export = export;
    }

    /** Without anything ticked there is nothing to send; the list says so. */
    @PostMapping("/export")
    ResponseEntity<byte[]> qti(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(name = "in", defaultValue = "") String in) {
        var course = course(slug);
        var language = course.languages().contains(in) ? in : course.original();
        return export.qti(course, item, language, me.person())
                .map(archive -> file(archive, slug + "-" + language + ".qti3.zip", "application/zip"))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, course.address() + "?told=nothing-chosen")
                        .build());
    }

    @GetMapping("/approved.yaml")
    ResponseEntity<byte[]> yaml(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable String slug) {
        var text = export.yaml(course(slug), me.person());
        return file(text.getBytes(StandardCharsets.UTF_8), slug + "-approved.yaml", "text/plain;charset=UTF-8");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private AuthoredCourse course(String slug) {
        return courses.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
