package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;

/** A final does not count when a named official decides so after the reply; a second one can let it count again. */
@PageTest
class NotCountedTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Clock clock;

    private FinalFixture fixture;
    private Version version;
    private Learner learner;
    private Learner official;
    private Learner second;
    private AttemptId attempt;
    private UUID flag;

    @BeforeEach
    void somebody_who_passed_a_final_that_was_flagged() throws Exception {
        fixture = new FinalFixture(browser, database, publication, courses);
        version = fixture.course();
        learner = fixture.learnerAfterLessons(version).in("en");
        official = office();
        second = office();
        attempt = fixture.takeWhole(learner, version, version.finalCheck().items());
        awaitCredentials("valid");
        flag = flag("TIMES");
    }

    private Learner office() {
        return new Learner(browser, new PeopleFixture(database).official(Role.PROGRAMME_OFFICE)).in("en");
    }

    private UUID flag(String kind) {
        return database.sql("""
                insert into assessment.flag (attempt_id, kind, evidence, raised_at, reply_until)
                values (:attempt, :kind, '{"questions": 4, "fast": 4, "right": 4, "seconds": 9, "usual": 200,
                                           "people": 5, "minutes": 40}', :now, date '2100-01-01')
                returning id
                """)
                .param("attempt", attempt.value())
                .param("kind", kind)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }

    /** The credentials of the learner, the oldest first. */
    private List<String> credentials() {
        return database.sql("""
                select coalesce(r.reason, 'valid') as state
                  from credentials.credential c
                  left join credentials.revocation r on r.credential_id = c.id
                 where c.person_id = :person order by c.number
                """)
                .param("person", learner.id().value())
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private void awaitCredentials(String... states) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(credentials()).containsExactly(states));
    }

    private void reply() throws Exception {
        learner.send(learner.open("/my-flags/" + flag), "/reply", "words", "I knew all this from my work.");
    }

    private Document decide(Learner who, String decision) throws Exception {
        return who.send(
                who.open("/flags/" + flag),
                "/decision",
                "decision",
                decision,
                "reasons",
                "We spoke about it.",
                "confirmed",
                "true");
    }

    private void notCounted() throws Exception {
        reply();
        decide(official, "not-counted");
        awaitCredentials("RESULT_WITHDRAWN");
    }

    private boolean completed() {
        return database.sql("select exists (select from learning.report_completion where person_id = :person)")
                .param("person", learner.id().value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void nobody_decides_that_a_final_does_not_count_before_the_reply_or_by_a_slip() throws Exception {
        var early = official.open("/flags/" + flag);
        assertThat(early.select("input[name=decision]").eachAttr("value")).containsExactly("in-order");

        reply();
        var page = official.send(
                official.open("/flags/" + flag), "/decision", "decision", "not-counted", "reasons", "It was too fast.");

        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#confirmed");
        assertThat(credentials()).containsExactly("valid");
        assertThat(completed()).isTrue();
    }

    @Test
    void what_followed_from_a_final_ends_with_it_and_the_learner_is_told_everywhere() throws Exception {
        notCounted();

        assertThat(completed()).isFalse();
        var course = learner.open("/learn/" + fixture.slug(version));
        assertThat(course.select(".govuk-notification-banner").text()).contains("does not count. You can object.");
        assertThat(course.text()).doesNotContain("You completed");
        assertThat(learner.open("/my-training").text()).contains("does not count. You can object.");
        assertThat(learner.open("/attempts/" + attempt).select("h1").text()).isEqualTo("This final does not count");
        assertThat(learner.open("/my-flags/" + flag).text())
                .contains("We spoke about it.")
                .contains("You do not agree?");
        for (var language : List.of("rw", "fr", "sw")) {
            assertThat(learner.in(language).open("/my-flags/" + flag).text()).doesNotContain("assessment.");
            assertThat(second.in(language).open("/flags/" + flag).text()).doesNotContain("assessment.");
        }
    }

    @Test
    void the_final_can_be_taken_again_at_once_without_reading_again_and_gives_a_new_certificate() throws Exception {
        notCounted();

        fixture.takeWhole(learner, version, version.finalCheck().items());

        awaitCredentials("RESULT_WITHDRAWN", "valid");
        assertThat(completed()).isTrue();
    }

    @Test
    void an_objection_goes_to_a_second_person_who_can_let_it_count_from_the_same_day() throws Exception {
        notCounted();
        learner.send(learner.open("/my-flags/" + flag), "/reply", "words", "Ask my colleagues, they saw me.");

        assertThat(official.open("/flags/" + flag).select("form[action$=/decision]"))
                .isEmpty();
        assertThat(official.open("/flags").text()).doesNotContain("Objected");
        assertThat(second.open("/flags").text()).contains("Objected");
        decide(second, "restored");

        awaitCredentials("RESULT_WITHDRAWN", "valid");
        assertThat(completed()).isTrue();
        assertThat(learner.open("/my-flags/" + flag).text())
                .contains("counts, from the day on which you passed it")
                .contains("Ask my colleagues, they saw me.");
        assertThat(learner.open("/learn/" + fixture.slug(version))
                        .select(".govuk-notification-banner")
                        .text())
                .contains("counts again");
        assertThat(learner.open(fixture.door(version)).select("form[action$=/final]"))
                .isEmpty();
    }

    @Test
    void a_second_person_can_agree_and_only_against_words() throws Exception {
        notCounted();
        assertThat(second.open("/flags/" + flag).select("input[name=decision]").eachAttr("value"))
                .containsExactly("restored");
        learner.send(learner.open("/my-flags/" + flag), "/reply", "words", "Ask my colleagues, they saw me.");

        decide(second, "upheld");

        assertThat(learner.open("/my-flags/" + flag).text()).contains("A second person has looked at it and agrees");
        assertThat(credentials()).containsExactly("RESULT_WITHDRAWN");
        assertThat(completed()).isFalse();
    }

    @Test
    void a_final_that_does_not_count_for_two_reasons_counts_only_when_both_have_fallen() throws Exception {
        notCounted();
        var first = flag;
        flag = flag("DEVICE");
        reply();
        decide(official, "not-counted");

        flag = first;
        decide(second, "restored");
        assertThat(completed()).isFalse();

        flag = database.sql("select id from assessment.flag where attempt_id = :attempt and kind = 'DEVICE'")
                .param("attempt", attempt.value())
                .query(UUID.class)
                .single();
        decide(second, "restored");
        awaitCredentials("RESULT_WITHDRAWN", "valid");
    }

    @Test
    void after_a_check_was_asked_for_the_final_can_still_be_found_in_order() throws Exception {
        reply();
        decide(official, "check-asked");

        decide(official, "in-order");

        assertThat(learner.open("/my-flags/" + flag).text()).contains("it is in order");
        assertThat(database.sql("select count(*) from assessment.flag_decision where flag_id = :flag")
                        .param("flag", flag)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
