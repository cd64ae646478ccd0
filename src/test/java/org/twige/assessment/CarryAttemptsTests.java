package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.identity.MergeFixture;

@PageTest
class CarryAttemptsTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Attempts attempts;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private FinalFixture finals;
    private MergeFixture merges;
    private Version version;
    private Learner kept;
    private Learner other;

    @BeforeEach
    void an_open_attempt_under_the_record_that_is_merged() throws Exception {
        finals = new FinalFixture(browser, database, publication, courses);
        merges = new MergeFixture(beans);
        version = finals.course();
        kept = finals.learnerAfterLessons(version);
        other = finals.learnerAfterLessons(version);
        other.send(other.open(finals.door(version)), "/final");
    }

    @Test
    void an_open_attempt_goes_over_once_and_back_while_it_is_open() {
        var attempt =
                attempts.open(other.id(), version.course()).map(Attempt::id).orElseThrow();
        var merge = merges.merge(kept.id(), other.id());
        awaitOwner(attempt, kept);

        tell(merges.told(merge, kept.id(), other.id()));
        merges.separate(merge);
        awaitOwner(attempt, other);
        tell(merges.toldApart(merge, kept.id(), other.id()));

        await().during(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(owner(attempt)).isEqualTo(other.id().value()));
        assertThat(number(attempt)).isEqualTo(1);
    }

    @Test
    void what_was_finished_since_the_merge_stays_with_who_finished_it() {
        var attempt =
                attempts.open(other.id(), version.course()).map(Attempt::id).orElseThrow();
        var merge = merges.merge(kept.id(), other.id());
        awaitOwner(attempt, kept);
        close(attempt);

        merges.separate(merge);

        await().untilAsserted(() -> assertThat(
                        database.sql("select count(*) from assessment.merged_attempt where merge_id = :merge")
                                .param("merge", merge)
                                .query(Long.class)
                                .single())
                .isZero());
        assertThat(owner(attempt)).isEqualTo(kept.id().value());
    }

    @Test
    void a_passed_final_counts_for_the_person_and_goes_back_with_its_record() {
        var attempt =
                attempts.open(other.id(), version.course()).map(Attempt::id).orElseThrow();
        close(attempt);

        var merge = merges.merge(kept.id(), other.id());
        assertThat(attempts.standing(kept.id(), version.id(), Instant.EPOCH, false)
                        .orElseThrow()
                        .state())
                .isEqualTo(Standing.State.PASSED);
        assertThat(attempts.find(kept.id(), attempt)).isPresent();

        merges.separate(merge);
        assertThat(attempts.standing(kept.id(), version.id(), Instant.EPOCH, false))
                .isEmpty();
        assertThat(attempts.find(kept.id(), attempt)).isEmpty();
        assertThat(attempts.find(other.id(), attempt)).isPresent();
    }

    private void close(AttemptId attempt) {
        database.sql("""
                update assessment.attempt set closed_at = opened_at, score = out_of, passed = true where id = :attempt
                """).param("attempt", attempt.value()).update();
    }

    private void tell(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event));
    }

    private void awaitOwner(AttemptId attempt, Learner learner) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(owner(attempt)).isEqualTo(learner.id().value()));
    }

    private UUID owner(AttemptId attempt) {
        return database.sql("select person_id from assessment.attempt where id = :attempt")
                .param("attempt", attempt.value())
                .query(UUID.class)
                .single();
    }

    private int number(AttemptId attempt) {
        return database.sql("select number from assessment.attempt where id = :attempt")
                .param("attempt", attempt.value())
                .query(Integer.class)
                .single();
    }
}
