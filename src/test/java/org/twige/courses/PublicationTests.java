package org.twige.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.twige.PageTest;
import org.twige.courses.PublishCourse.Answer;
import org.twige.courses.activity.Problem;

@PageTest
@RecordApplicationEvents
class PublicationTests {

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEvents events;

    private Version publish() {
        return new CourseFixture(publication).publish();
    }

    @Test
    void a_published_course_stands_in_the_catalogue_with_its_lessons() {
        var slug = CourseFixture.newSlug();

        var version = new CourseFixture(publication).publish(CourseFixture.folder(slug));

        var course = courses.bySlug(slug).orElseThrow();
        assertThat(courses.current(course.id())).contains(version);
        assertThat(version.number()).isEqualTo(1);
        assertThat(courses.lessons(version.id()))
                .extracting(lesson -> lesson.title("rw"))
                .containsExactly("Igice cya mbere", "Igice cya kabiri");
    }

    @Test
    void what_is_read_back_is_what_was_published() {
        var version = publish();

        assertThat(courses.version(version.id())).contains(version);
        var lesson = courses.lessons(version.id()).getFirst();
        assertThat(lesson.texts().keySet()).containsExactlyInAnyOrder("en", "rw");
        assertThat(lesson.texts())
                .hasEntrySatisfying("rw", text -> assertThat(text.draft()).isTrue());
        assertThat(courses.blocks(version.id(), lesson.id(), "en"))
                .extracting(Block::id)
                .containsExactly("g1", "s1", "s2", "s3", "k1", "d1", "c1", "c2", "c3", "t1");
        assertThat(courses.files(version.id(), "items"))
                .extracting(CourseFile::path)
                .containsExactly("items/1.a.yaml", "items/1.b.yaml");
    }

    @Test
    void the_same_files_publish_nothing() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        var version = new CourseFixture(publication).publish(folder);

        assertThat(publication.publish(folder)).isEqualTo(new Answer.Unchanged(version.id()));
        assertThat(events.stream(CourseVersionPublished.class))
                .containsExactly(new CourseVersionPublished(version.id(), version.course(), 1, ChangeClass.MINOR));
    }

    @Test
    void changed_files_become_the_next_version_and_the_first_stays_as_it_was() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        var first = new CourseFixture(publication).publish(folder);
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "A dozen letters");

        var second = new CourseFixture(publication).publish(folder);

        assertThat(second.number()).isEqualTo(2);
        assertThat(courses.current(first.course())).contains(second);
        assertThat(theCaseOf(first)).contains("Twelve letters");
        assertThat(theCaseOf(second)).contains("A dozen letters");
    }

    private String theCaseOf(Version version) {
        var lesson = courses.lessons(version.id()).getFirst();
        return courses.blocks(version.id(), lesson.id(), "en").get(4).html().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"course", "version", "lesson", "lesson_text", "block", "version_file", "drawing"})
    void the_application_cannot_change_or_remove_what_is_published(String table) {
        publish();

        for (var act : List.of("delete from courses.", "truncate courses.")) {
            assertThatThrownBy(() -> database.sql(act + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        database.sql("update courses.version set number = 1").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void two_nodes_that_start_together_publish_once() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());

        var answers = IntStream.range(0, 2)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> publication.publish(folder)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(Answer.Published.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Answer.Unchanged.class::isInstance).hasSize(1);
    }

    @Test
    void a_course_with_a_mistake_is_refused_and_nothing_is_kept() {
        var slug = CourseFixture.newSlug();
        var folder = CourseFixture.folder(slug);
        CourseFixture.change(folder, "lessons/02-second.rw.md", "::: desk t1", "::: desk t2");

        var answer = publication.publish(folder);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::file)
                                .containsExactly("lessons/02-second.rw.md"));
        assertThat(courses.bySlug(slug)).isEmpty();
    }

    @Test
    void a_publication_is_in_the_record_of_acts() {
        var version = publish();

        assertThat(events.stream(CourseVersionPublished.class)).hasSize(1);
        assertThat(database.sql("select count(*) from audit.entry where subject = :subject")
                        .param("subject", "version:" + version.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_course_that_says_less_time_than_its_lessons_exercises_and_final_check_take_is_refused() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        CourseFixture.change(folder, "course.yaml", "final:", "practice: [{exercise: requests, after: 1}]\nfinal:");

        assertThat(publication.publish(folder))
                .isEqualTo(new Answer.Refused(List.of(new Problem(
                        "course.yaml",
                        1,
                        "the lessons, exercises and final check take longer together",
                        "write minutes: 59"))));
        CourseFixture.change(folder, "course.yaml", "minutes: 34", "minutes: 59");
        assertThat(new CourseFixture(publication).publish(folder).minutes()).isEqualTo(59);
    }
}
