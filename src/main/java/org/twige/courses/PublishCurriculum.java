package org.twige.courses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Publishes, when the application starts, what is new in the folder {@code twige.curriculum}. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(
        name = "twige.branch",
        havingValue = false,
        matchIfMissing = true) // its courses come by stick
class PublishCurriculum implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PublishCurriculum.class);

    private final PublishCourse publication;
    private final Path curriculum;

    PublishCurriculum(PublishCourse publication, @Value("${twige.curriculum}") Path curriculum) {
        this.publication = publication;
        this.curriculum = curriculum;
    }

    /** A course with problems is not published; its version from before stays, and the log says what to mend. */
    @Override
    public void run(ApplicationArguments arguments) {
        var folders = coursesIn(curriculum);
        if (folders.isEmpty()) {
            LOG.warn("no course.yaml in any folder of {}: no course is published", curriculum.toAbsolutePath());
        }
        folders.forEach(this::publish);
    }

    /** A mistake that nobody thought of stops its own course, never the start. */
    private void publish(Path folder) {
        try {
            tell(folder);
        } catch (RuntimeException e) {
            LOG.error("course {} not published", folder.getFileName(), e);
        }
    }

    private void tell(Path folder) {
        switch (publication.publish(folder)) {
            case PublishCourse.Answer.Published published ->
                LOG.info(
                        "published course {} as version {}",
                        folder.getFileName(),
                        published.version().number());
            case PublishCourse.Answer.Unchanged _ -> LOG.debug("course {} is unchanged", folder.getFileName());
            case PublishCourse.Answer.Refused refused ->
                refused.problems()
                        .forEach(problem -> LOG.error("course {} not published: {}", folder.getFileName(), problem));
        }
    }

    /** The folders with a {@code course.yaml}, by name; the folder itself if it is one of a course. */
    static List<Path> coursesIn(Path curriculum) {
        if (Files.isRegularFile(curriculum.resolve("course.yaml"))) {
            return List.of(curriculum);
        }
        if (!Files.isDirectory(curriculum)) {
            return List.of();
        }
        try (var folders = Files.list(curriculum)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("course.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
