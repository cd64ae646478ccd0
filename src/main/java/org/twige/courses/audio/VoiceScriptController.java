package org.twige.courses.audio;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.KeypadLessons;
import org.twige.courses.Version;
import org.twige.web.Allow;
import org.twige.web.Role;
import org.twige.web.Texts;

/** Hands an author what is to be spoken of a micro-lesson, for people whom a voice reaches and a text does not. */
@Controller
@Allow(Role.AUTHOR)
class VoiceScriptController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Courses courses;
    private final KeypadLessons lessons;
    private final Texts texts;

    VoiceScriptController(Courses courses, KeypadLessons lessons, Texts texts) {
        this.courses = courses;
        this.lessons = lessons;
        this.texts = texts;
    }

    @GetMapping("/recordings/new/{slug}/{number}/{language}/voice-script.txt")
    ResponseEntity<byte[]> script(@PathVariable String slug, @PathVariable int number, @PathVariable String language) {
        var script = courses.bySlug(slug)
                .flatMap(course ->
                        courses.current(course.id()).flatMap(version -> script(course, version, number, language)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(script.fileName())
                                .build()
                                .toString())
                .body(script.text(texts).getBytes(StandardCharsets.UTF_8));
    }

    /** Only in the language that was asked for: nobody reads another one aloud by mistake. */
    private Optional<VoiceScript> script(Course course, Version version, int number, String language) {
        return courses.lessons(version.id()).stream()
                .filter(lesson -> lesson.number() == number)
                .findFirst()
                .flatMap(lesson -> lessons.find(version.id(), number, language)
                        .filter(keypad -> keypad.language().equals(language))
                        .map(keypad -> new VoiceScript(course, lesson, keypad)));
    }
}
