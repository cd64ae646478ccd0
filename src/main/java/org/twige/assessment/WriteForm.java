package org.twige.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.assessment.AlongForm.Part;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.learning.Seal;
import org.twige.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Writes down and signs a final for the phone that took it. */
@Component
class WriteForm {

    private final Attempts attempts;
    private final AlongBlocks blocks;
    private final Courses courses;
    private final Seal seal;
    private final JsonMapper json;
    private final Clock clock;

    WriteForm(Attempts attempts, AlongBlocks blocks, Courses courses, Seal seal, JsonMapper json, Clock clock) {
        this.attempts = attempts;
        this.blocks = blocks;
        this.courses = courses;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /** A form and its signature. */
    record Written(String text, String seal) {}

    boolean isOf(PersonId person, AttemptId attempt) {
        return attempts.find(person, attempt).isPresent();
    }

    /** Empty unless the person has this attempt open on this phone, and in time. */
    Optional<Written> write(PersonId person, AttemptId id, UUID device) {
        return attempts.find(person, id)
                .filter(Attempt::isAlong)
                .filter(attempt -> device.equals(attempt.device()) && !attempt.isLateAt(clock.instant()))
                .map(attempt -> json.writeValueAsString(form(person, attempt)))
                .map(text -> new Written(text, seal.of("form+jws", text)));
    }

    private AlongForm form(PersonId person, Attempt attempt) {
        var version = courses.version(attempt.version()).orElseThrow();
        var id = attempt.id().value();
        var title = blocks.title(attempt, version);
        return new AlongForm(
                slug(version) + AlongForm.ENDING,
                title,
                version.id().value(),
                version.number(),
                attempt.language(),
                id,
                List.of(new Part(id, 1, title, blocks.all(person, attempt))),
                List.of());
    }

    private String slug(Version version) {
        return courses.published().stream()
                .filter(course -> course.id().equals(version.course()))
                .map(Course::slug)
                .findFirst()
                .orElseThrow();
    }
}
