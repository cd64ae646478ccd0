package org.twige.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.courses.ChangeClass;
import org.twige.courses.CourseFixture;
import org.twige.courses.CourseVersionPublished;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
@RecordApplicationEvents
class PassesTest {

    private static final LocalDate A_DAY = LocalDate.of(2027, 6, 12);

    @Autowired
    private Learning learning;

    @Autowired
    private Lessons lessons;

    @Autowired
    private AnswerQuestion answers;

    @Autowired
    private FinishLesson finish;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEvents events;

    private Path folder;
    private String slug;
    private PersonId person;

    @BeforeEach
    void somebody_and_a_course() {
        var people = new PeopleFixture(database);
        person = people.personAt(people.root());
        folder = CourseFixture.folder(CourseFixture.newSlug());
        slug = String.valueOf(folder.getFileName());
    }

    @Test
    void a_course_that_is_done_again_begins_at_its_first_lesson_with_fresh_questions() {
        var version = publish();
        read(1);
        read(2);
        learning.complete(person, version.id(), A_DAY);

        assertThat(again(version)).isEqualTo(1);

        assertThat(learning.wayOf(person, version.id()).isBegun()).isFalse();
        assertThat(progress(version)).isEmpty();
        read(1);
        assertThat(learning.wayOf(person, version.id()).done()).isEqualTo(1);
        assertThat(progress(version)).containsExactly(1L);
        assertThat(database.sql("select count(*) from learning.answer where person_id = :person and block_id = 'c1'")
                        .param("person", person.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void nobody_begins_again_who_is_still_on_the_way() {
        var version = publish();
        read(1);
        assertThat(again(version)).isZero();
        learning.complete(person, version.id(), A_DAY);

        assertThat(again(version)).isEqualTo(1);
        assertThat(again(version)).isZero();
    }

    @Test
    void who_completes_a_course_again_is_told_of_again_and_once() {
        var version = publish();
        learning.complete(person, version.id(), A_DAY);
        again(version);

        learning.complete(person, version.id(), A_DAY.plusYears(1));
        learning.complete(person, version.id(), A_DAY.plusYears(1).plusDays(1));

        assertThat(events.stream(CourseCompleted.class)
                        .filter(told -> told.person().equals(person)))
                .extracting(CourseCompleted::on)
                .containsExactly(A_DAY, A_DAY.plusYears(1));
    }

    @Test
    void only_the_changed_lesson_is_asked_of_who_completed_the_version_before_and_told_once() {
        var before = publish();
        read(1);
        read(2);
        learning.complete(person, before.id(), A_DAY);
        change("material", "Twelve letters", "Thirteen letters");
        var next = publish();
        assertThat(learning.changesFor(person, next.id()).steps())
                .extracting(step -> step.lesson().number())
                .containsExactly(1);

        read(1);
        finish.finish(person, open(1));
        assertThat(events.stream(ChangesDone.class))
                .as("the questions about it are still to be answered")
                .isEmpty();
        assertThat(learning.checkOfChanges(person, next.id()).perOutcome()).isEqualTo(Map.of("1.a", 2));
        learning.completeChanges(person, next.id(), A_DAY);
        learning.completeChanges(person, next.id(), A_DAY);

        assertThat(learning.changesFor(person, next.id()).steps()).isEmpty();
        assertThat(learning.checkOfChanges(person, next.id()).exists()).isFalse();
        assertThat(events.stream(ChangesDone.class))
                .singleElement()
                .satisfies(done -> assertThat(done.version()).isEqualTo(next.id()));
        assertThat(learning.wayOf(person, next.id()).completedOn()).isEqualTo(A_DAY);
    }

    @Test
    void who_skips_a_version_reads_what_changed_in_both() {
        var before = publish();
        learning.complete(person, before.id(), A_DAY);
        change("material", "Twelve letters", "Thirteen letters");
        publish();
        CourseFixture.change(folder, "lessons/02-second.en.md", "Twelve letters", "Fourteen letters");
        var last = publish();

        assertThat(learning.changesFor(person, last.id()).steps()).hasSize(2);
    }

    @Test
    void nothing_changed_for_who_never_completed_the_course() {
        publish();
        read(1);
        change("material", "Twelve letters", "Thirteen letters");
        var next = publish();

        assertThat(learning.changesFor(person, next.id()).steps()).isEmpty();
    }

    @Test
    void a_module_is_completed_when_a_new_version_leaves_out_the_one_lesson_that_was_missing() {
        CourseFixture.change(folder, "course.yaml", CourseFixture.FINAL, "");
        publish();
        read(1);
        leaveOutTheSecondLesson();

        var next = publish();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(learning.wayOf(person, next.id()).completedOn())
                                .isNotNull());
        told(next);

        assertThat(completions()).isEqualTo(1);
    }

    @Test
    void a_new_version_completes_nothing_for_who_completed_an_earlier_one_or_lacks_a_lesson() {
        CourseFixture.change(folder, "course.yaml", CourseFixture.FINAL, "");
        publish();
        read(1);
        read(2);
        var beginner = new PeopleFixture(database).personAt(new PeopleFixture(database).root());
        answers.answer(beginner, open(1), "c1", "b");
        leaveOutTheSecondLesson();

        var next = publish();
        told(next);

        assertThat(completions()).isEqualTo(1);
        assertThat(learning.wayOf(beginner, next.id()).completedOn()).isNull();
    }

    private void told(Version version) {
        var published = new CourseVersionPublished(version.id(), version.course(), version.number(), ChangeClass.MINOR);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> publisher.publishEvent(published));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.sql("""
                                select not exists (select from jobs.event_publication
                                                    where serialized_event like '%' || :version || '%')
                                """)
                        .param("version", version.id().value().toString())
                        .query(Boolean.class)
                        .single());
    }

    private void leaveOutTheSecondLesson() {
        CourseFixture.change(folder, "course.yaml", """
                  - number: 2
                    slug: second
                    minutes: 12
                    outcomes: [1.b]
                    title: {rw: "Igice cya kabiri", en: "Second lesson", fr: "Deuxième leçon", sw: "Somo la pili"}
                """, "");
        try {
            for (var file : List.of("lessons/02-second.en.md", "lessons/02-second.rw.md", "micro/02-second.yaml")) {
                Files.delete(folder.resolve(file));
            }
            CourseFixture.change(folder, "course.yaml", "outcomes: [1.a]", "outcomes: [1.a, 1.b]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Version publish() {
        return new CourseFixture(publication).publish(folder);
    }

    private void change(String changeClass, String text, String by) {
        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: " + changeClass);
        CourseFixture.change(folder, "lessons/01-first.en.md", text, by);
    }

    private int again(Version version) {
        return learning.beginAgain(version.course(), List.of(person.value()));
    }

    private OpenLesson open(int number) {
        return lessons.find(slug, number, null, "en").orElseThrow();
    }

    private void read(int number) {
        List.of("c1", "c2", "c3").forEach(check -> answers.answer(person, open(number), check, "b"));
        assertThat(finish.finish(person, open(number))).isTrue();
    }

    private List<Long> progress(Version version) {
        return database.sql("""
                select lessons_done from learning.report_progress
                 where person_id = :person and version_id = :version
                """)
                .param("person", person.value())
                .param("version", version.id().value())
                .query((row, _) -> row.getLong("lessons_done"))
                .list();
    }

    private int completions() {
        return database.sql("select count(*) from learning.completion where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
