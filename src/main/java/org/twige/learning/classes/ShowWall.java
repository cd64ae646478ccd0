package org.twige.learning.classes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.courses.Courses;
import org.twige.web.SignedIn;

/** Shows on the wall what a class goes through. */
@Component
class ShowWall {

    private final ShowClass show;
    private final Courses courses;

    ShowWall(ShowClass show, Courses courses) {
        this.show = show;
        this.courses = courses;
    }

    /** @param step 0 for the plan, then each slide, then the end; beyond is the end */
    Optional<WallPage> show(SignedIn me, UUID id, int step) {
        return show.show(me, id).map(about -> {
            var version = about.version();
            var language = version.languageFor(about.known().language());
            var lessons = about.lessons().stream()
                    .map(lesson -> new WallPage.Part(lesson, courses.blocks(version.id(), lesson.id(), language)))
                    .toList();
            var slides = lessons.stream()
                    .flatMap(part -> Slide.of(part.lesson(), part.blocks()).stream())
                    .toList();
            return new WallPage(about, language, lessons, slides, Math.clamp(step, 0, slides.size() + 1));
        });
    }
}
