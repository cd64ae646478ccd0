package org.twige.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.Way.State;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
@RecordApplicationEvents
class LearningTests {

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
    private JdbcClient database;

    @Autowired
    private ApplicationEvents events;

    private PersonId somebody() {
        var people = new PeopleFixture(database);
        return people.personAt(people.root());
    }

    private OpenLesson open(String slug, int number) {
        return lessons.find(slug, number, null, "en").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void progress_is_the_same_in_any_order_and_with_any_repetition(long seed) {
        var slug = CourseFixture.newSlug();
        var version = new CourseFixture(publication).publish(CourseFixture.folder(slug));
        var person = somebody();
        var acts = new ArrayList<Runnable>();
        for (var check : List.of("c1", "c2", "c3")) {
            acts.addAll(Collections.nCopies(2, () -> answers.answer(person, open(slug, 1), check, "a")));
        }
        acts.add(() -> answers.answer(person, open(slug, 2), "c1", "b"));
        acts.addAll(Collections.nCopies(3, () -> finish.finish(person, open(slug, 1))));
        Collections.shuffle(acts, new Random(seed));

        acts.forEach(Runnable::run);
        finish.finish(person, open(slug, 1));

        var way = learning.wayOf(person, version.id());
        assertThat(way.steps()).extracting(Way.Step::state).containsExactly(State.DONE, State.IN_PROGRESS);
        assertThat(progressInReports(person, version)).isEqualTo(1);
    }

    private long progressInReports(PersonId person, Version version) {
        return database.sql("""
                select lessons_done from learning.report_progress
                 where person_id = :person and version_id = :version
                """)
                .param("person", person.value())
                .param("version", version.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void completing_twice_is_told_once_and_keeps_the_first_day() {
        var version = new CourseFixture(publication).publish();
        var person = somebody();
        var day = LocalDate.of(2027, 6, 12);

        learning.complete(person, version.id(), day);
        learning.complete(person, version.id(), day.plusDays(1));

        assertThat(events.stream(CourseCompleted.class))
                .containsExactly(new CourseCompleted(person, version.course(), version.id(), day));
        assertThat(learning.wayOf(person, version.id()).completedOn()).isEqualTo(day);
    }

    @Test
    void an_editorial_version_keeps_what_was_done() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        var slug = String.valueOf(folder.getFileName());
        var fixture = new CourseFixture(publication);
        fixture.publish(folder);
        var person = somebody();
        List.of("c1", "c2", "c3").forEach(check -> answers.answer(person, open(slug, 1), check, "b"));
        finish.finish(person, open(slug, 1));

        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: editorial");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "A dozen letters");
        var next = fixture.publish(folder);

        assertThat(learning.wayOf(person, next.id()).done()).isEqualTo(1);
    }

    @Test
    void a_material_change_of_a_lesson_asks_for_it_again_and_keeps_the_others() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        var slug = String.valueOf(folder.getFileName());
        var fixture = new CourseFixture(publication);
        fixture.publish(folder);
        var person = somebody();
        for (var number = 1; number <= 2; number++) {
            var open = open(slug, number);
            List.of("c1", "c2", "c3").forEach(check -> answers.answer(person, open, check, "b"));
            finish.finish(person, open);
        }

        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: material");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        var next = fixture.publish(folder);

        assertThat(learning.wayOf(person, next.id()).steps())
                .extracting(Way.Step::state)
                .containsExactly(State.NOT_STARTED, State.DONE);
    }
}
