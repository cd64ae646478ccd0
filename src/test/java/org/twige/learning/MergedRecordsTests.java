package org.twige.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

@PageTest
class MergedRecordsTests {

    @Autowired
    private Learning learning;

    @Autowired
    private Lessons lessons;

    @Autowired
    private AnswerQuestion answers;

    @Autowired
    private Facts facts;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    @Autowired
    private BeanFactory beans;

    private MergeFixture merges;
    private Version version;
    private String slug;
    private PersonId kept;
    private PersonId other;

    @BeforeEach
    void two_records_and_a_course() {
        var people = new PeopleFixture(database);
        merges = new MergeFixture(beans);
        slug = CourseFixture.newSlug();
        version = new CourseFixture(publication).publish(CourseFixture.folder(slug));
        kept = people.personAt(people.root());
        other = people.personAt(people.root());
    }

    @Test
    void what_was_learnt_under_either_record_is_one_way_until_they_are_separated() {
        answer(other, "c1");
        answer(kept, "c2");
        var merge = merges.merge(kept, other);
        assertThat(answered(kept)).containsExactlyInAnyOrder("c1", "c2");

        answer(kept, "c3");
        merges.separate(merge);

        assertThat(answered(kept)).containsExactlyInAnyOrder("c2", "c3");
        assertThat(answered(other)).containsExactly("c1");
    }

    @Test
    void a_lesson_done_under_both_records_is_one_lesson() {
        var first = lessons.find(slug, 1, null, "en").orElseThrow();
        var second = lessons.find(slug, 2, null, "en").orElseThrow();
        answer(kept, "c1");
        facts.finish(kept, first, clock.instant());
        facts.finish(other, first, clock.instant());
        facts.finish(other, second, clock.instant());
        assertThat(progress(kept)).isEqualTo(1);

        var merge = merges.merge(kept, other);
        assertThat(progress(kept)).isEqualTo(2);
        assertThat(learning.wayOf(kept, version.id()).done()).isEqualTo(2);

        merges.separate(merge);
        assertThat(progress(kept)).isEqualTo(1);
        assertThat(progress(other)).isEqualTo(2);
    }

    @Test
    void a_course_completed_under_the_merged_record_is_completed_and_not_completed_again() {
        var day = country.today(clock);
        learning.complete(other, version.id(), day.minusDays(4));

        var merge = merges.merge(kept, other);
        assertThat(learning.wayOf(kept, version.id()).completedOn()).isEqualTo(day.minusDays(4));
        learning.complete(kept, version.id(), day);
        assertThat(reported(kept)).isEqualTo(1);
        assertThat(reported(other)).isZero();

        merges.separate(merge);
        assertThat(learning.wayOf(kept, version.id()).completedOn()).isNull();
        assertThat(reported(other)).isEqualTo(1);
    }

    private void answer(PersonId person, String block) {
        var open = lessons.find(slug, 1, null, "en").orElseThrow();
        assertThat(answers.answer(person, open, block, "a")).isTrue();
    }

    private Iterable<String> answered(PersonId person) {
        return database.sql("""
                select distinct block_id from learning.answer
                 where person_id = any(people.report_records_of(:person)) and version_id = :version
                """)
                .param("person", person.value())
                .param("version", version.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long progress(PersonId person) {
        return database.sql("select lessons_done from learning.report_progress where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    private long reported(PersonId person) {
        return database.sql("""
                select count(*) from learning.report_completion where person_id = :person and version_id = :version
                """)
                .param("person", person.value())
                .param("version", version.id().value())
                .query(Long.class)
                .single();
    }
}
