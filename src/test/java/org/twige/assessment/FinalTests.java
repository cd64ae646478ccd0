package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.ChangesDone;
import org.twige.learning.CourseCompleted;
import org.twige.learning.Learning;

@PageTest
@RecordApplicationEvents
class FinalTests {

    private static final Duration A_DAY = Duration.ofHours(24);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Learning learning;

    @Autowired
    private ApplicationEvents events;

    private FinalFixture finals;
    private Version version;

    @BeforeEach
    void a_course() {
        finals = new FinalFixture(browser, database, publication, courses);
        version = finals.course();
    }

    @Test
    void the_rules_stand_at_the_door_before_anything_begins() throws Exception {
        var page = finals.learnerAfterLessons(version).open(finals.door(version));

        assertThat(page.select("h1").text()).isEqualTo("Isomo rigufi Ikizamini gisoza");
        assertThat(page.select("main li").eachText())
                .contains(
                        "Ibibazo 4, buri kibazo gifite inota rimwe. Akenshi uhitamo igisubizo kimwe; hari aho uhitamo byinshi,"
                                + " utondeka intambwe cyangwa wandika umubare.",
                        "Gifata iminota nka 10. Nta gihe ntarengwa gifite.",
                        "Utsinda ufite 70 %: nibura amanota 3 kuri 4.")
                .anyMatch(rule -> rule.contains("(AI)"))
                .anyMatch(rule -> rule.contains("iy’agateganyo"))
                .anyMatch(rule -> rule.contains("amasaha 24"));
        assertThat(page.select("main form button").text()).isEqualTo("Tangira ikizamini gisoza");
    }

    @Test
    void the_final_opens_when_all_lessons_are_done() throws Exception {
        var learner = finals.learner();

        var page = learner.open(finals.door(version));

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select(".govuk-inset-text").text()).contains("Umaze kurangiza 0 kuri 2.");
        learner.follow(learner.perform(learner.madeUp(finals.door(version))));
        assertThat(learner.address()).isEqualTo(finals.door(version));
        assertThat(attemptsOf(learner)).isZero();
    }

    @Test
    void somebody_fails_studies_waits_a_day_and_passes_in_kinyarwanda() throws Exception {
        var learner = finals.learnerAfterLessons(version);

        var failed = finals.takeWhole(learner, version, 2);
        assertThat(learner.address()).isEqualTo("/attempts/" + failed);
        var result = learner.open("/attempts/" + failed);
        assertThat(result.select("h1").text()).isEqualTo("Ntiwatsinze");
        assertThat(result.text()).contains("Ufite amanota 2 kuri 4. Hakenewe nibura 3.");
        assertThat(result.select("main a[href*=/lessons/]").eachAttr("href")).isNotEmpty();
        assertThat(result.text()).contains("Ushobora kongera kugerageza guhera ku wa");

        finals.pass(A_DAY.minusMinutes(1), learner);
        assertThat(learner.open(finals.door(version)).select("main form")).isEmpty();
        learner.follow(learner.perform(learner.madeUp(finals.door(version))));
        assertThat(learner.address()).isEqualTo(finals.door(version));
        assertThat(attemptsOf(learner)).isOne();

        finals.pass(Duration.ofMinutes(2), learner);
        assertThat(learner.open(finals.door(version)).select("main form button").text())
                .isEqualTo("Ongera ugerageze");
        var passed = finals.takeWhole(learner, version, 3);
        assertThat(finals.codes(passed)).doesNotContainAnyElementsOf(finals.codes(failed));
        var panel = learner.open("/attempts/" + passed);
        assertThat(panel.select(".govuk-panel__title").text()).isEqualTo("Watsinze");
        assertThat(panel.select(".govuk-panel__body").text()).isEqualTo("Amanota: 3 kuri 4");
        assertThat(panel.select("main a.govuk-button").attr("href")).isEqualTo("/my-credentials");

        learner.perform(learner.madeUp("/attempts/" + passed + "/submit", "confirmed", "true"));
        assertThat(events.stream(CourseCompleted.class)
                        .filter(completed -> completed.person().equals(learner.id())))
                .singleElement()
                .satisfies(completed -> assertThat(completed.version()).isEqualTo(version.id()));
        assertThat(learner.open(finals.door(version))
                        .select(".govuk-inset-text")
                        .text())
                .isEqualTo("Watsinze iki kizamini gisoza.");
        learner.follow(learner.perform(learner.madeUp(finals.door(version))));
        assertThat(attemptsOf(learner)).isEqualTo(2);
    }

    @Test
    void who_has_to_do_a_course_again_reads_it_again_and_may_take_the_final_again() throws Exception {
        var learner = finals.learnerAfterLessons(version);
        finals.takeWhole(learner, version, 4);
        finals.pass(Duration.ofDays(400), learner);

        learning.beginAgain(version.course(), List.of(learner.id().value()));

        assertThat(learner.open(finals.door(version))
                        .select(".govuk-inset-text")
                        .text())
                .contains("Umaze kurangiza 0 kuri 2.");
        finals.finishLessonsAgain(learner, version);
        finals.takeWhole(learner, version, 4);
        assertThat(events.stream(CourseCompleted.class)
                        .filter(completed -> completed.person().equals(learner.id())))
                .hasSize(2);
    }

    @Test
    void what_to_study_is_named_by_outcome_with_its_lessons() throws Exception {
        var learner = finals.learnerAfterLessons(version).in("en");
        var attempt = finals.takeWhole(learner, version, 0);

        var page = learner.open("/attempts/" + attempt);

        assertThat(page.select("h3").eachText()).containsExactly("First outcome", "Second outcome");
        assertThat(page.select("h3 + p").eachText()).containsExactly("0 of 2 marks", "0 of 2 marks");
        assertThat(learner.in("fr")
                        .open("/attempts/" + attempt)
                        .select("h3 + p")
                        .eachText())
                .containsExactly("0 point sur 2", "0 point sur 2");
        assertThat(page.select("h3 + p + ul a").eachText())
                .containsExactly("Lesson 1: First lesson", "Lesson 2: Second lesson");
        assertThat(page.select("h3 + p + ul a").eachAttr("href"))
                .containsExactly(
                        "/learn/" + finals.slug(version) + "/lessons/1",
                        "/learn/" + finals.slug(version) + "/lessons/2");
    }

    @Test
    void every_question_is_explained_after_the_attempt_is_closed() throws Exception {
        var learner = finals.learnerAfterLessons(version).in("en");
        var attempt = finals.takeWhole(learner, version, 1);

        var first = learner.open("/attempts/" + attempt + "/explanations/1");
        var second = learner.open("/attempts/" + attempt + "/explanations/2");

        assertThat(first.select("h2").size() + second.select("main h2").size()).isGreaterThanOrEqualTo(4);
        for (var code : finals.codes(attempt)) {
            assertThat(first.text() + second.text()).contains("Why ", " of " + code + ".");
        }
        assertThat(first.select(".govuk-tag--green").size()
                        + second.select(".govuk-tag--green").size())
                .isOne();
        assertThat(learner.status(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                        "/attempts/" + attempt + "/explanations/3")))
                .isEqualTo(404);
    }

    @Test
    void the_cut_is_reached_exactly_and_missed_by_one() throws Exception {
        var three = finals.learnerAfterLessons(version);
        var two = finals.learnerAfterLessons(version);

        var reached = finals.takeWhole(three, version, 3);
        var missed = finals.takeWhole(two, version, 2);

        assertThat(three.open("/attempts/" + reached).select(".govuk-panel")).hasSize(1);
        assertThat(two.open("/attempts/" + missed).select(".govuk-panel")).isEmpty();
    }

    @Test
    void when_no_form_without_repetition_is_left_the_door_says_from_when() throws Exception {
        var learner = finals.learnerAfterLessons(version);
        for (var attempt = 1; attempt <= 6; attempt++) {
            finals.takeWhole(learner, version, 0);
            finals.pass(A_DAY, learner);
            if (attempt % 3 == 0) {
                finals.helped(learner, version);
            }
        }

        var page = learner.open(finals.door(version));

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select(".govuk-inset-text").text()).contains("ibibazo hafi ya byose by’iri somo");
        finals.pass(Duration.ofDays(24), learner);
        assertThat(learner.open(finals.door(version)).select("main form")).hasSize(1);
    }

    @Test
    void a_correction_of_the_course_keeps_what_was_passed_a_material_change_does_not() throws Exception {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        var fixture = new CourseFixture(publication);
        var first = finals.loaded(fixture.publish(folder));
        var learner = finals.learnerAfterLessons(first);
        finals.takeWhole(learner, first, 4);

        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: editorial");
        finals.loaded(fixture.publish(folder));
        assertThat(learner.open(finals.door(first)).select(".govuk-inset-text").text())
                .isEqualTo("Watsinze iki kizamini gisoza.");

        CourseFixture.change(folder, "course.yaml", "change-class: editorial", "change-class: material");
        var material = finals.loaded(fixture.publish(folder));
        finals.finishLessons(learner, material);
        assertThat(learner.open(finals.door(first)).select("main form")).hasSize(1);
    }

    @Test
    void after_a_material_change_only_the_outcomes_of_the_changed_lessons_are_asked() throws Exception {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        var fixture = new CourseFixture(publication);
        var first = finals.loaded(fixture.publish(folder));
        var learner = finals.learnerAfterLessons(first);
        finals.takeWhole(learner, first, 4);
        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: material");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        var next = finals.loaded(fixture.publish(folder));

        assertThat(learner.open(finals.door(next)).select("main form")).isEmpty();
        finals.finishLessons(learner, next);
        assertThat(learner.open(finals.door(next)).text()).contains("urabazwa gusa ibyahindutse", "Ibibazo 2,");
        var attempt = finals.takeWhole(learner, next, 2, 2);

        assertThat(finals.codes(attempt)).hasSize(2).allMatch(code -> code.startsWith("1a-"));
        assertThat(learner.open("/attempts/" + attempt).text()).contains("Ubu uzi ibyahindutse");
        assertThat(events.stream(ChangesDone.class).filter(done -> done.person().equals(learner.id())))
                .singleElement()
                .satisfies(done -> assertThat(done.version()).isEqualTo(next.id()));
        assertThat(events.stream(CourseCompleted.class)
                        .filter(done -> done.person().equals(learner.id())))
                .hasSize(1);
        assertThat(learner.open(finals.door(next)).select(".govuk-inset-text").text())
                .isEqualTo("Watsinze iki kizamini gisoza.");
    }

    @Test
    void who_fails_the_questions_about_a_change_does_not_know_it_yet() throws Exception {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        var fixture = new CourseFixture(publication);
        var first = finals.loaded(fixture.publish(folder));
        var learner = finals.learnerAfterLessons(first);
        finals.takeWhole(learner, first, 4);
        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: material");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        var next = finals.loaded(fixture.publish(folder));
        finals.finishLessons(learner, next);

        finals.takeWhole(learner, next, 2, 1);

        assertThat(learning.changesFor(learner.id(), next.id()).steps()).hasSize(1);
        assertThat(learner.open(finals.door(next)).select("main form")).isEmpty();
        finals.pass(A_DAY, learner);
        finals.takeWhole(learner, next, 2, 2);
        assertThat(learning.changesFor(learner.id(), next.id()).steps()).isEmpty();
    }

    @Test
    void an_item_that_is_out_of_the_draw_is_in_no_new_form() throws Exception {
        var version = finals.course();
        database.sql("""
                insert into assessment.withdrawal (course_id, code, print, withdrawn, reason, decided_by, decided_at)
                select course_id, code, print, true, 'Eight of twelve', :by, :at from assessment.same_item
                 where version_id = :version and code between '1a-001' and '1a-008'
                """)
                .param("by", UUID.randomUUID())
                .param("at", Timestamp.from(Instant.EPOCH))
                .param("version", version.id().value())
                .update();

        for (var learner = 1; learner <= 5; learner++) {
            var codes = finals.codes(finals.answerAll(finals.learnerAfterLessons(version), version, 4));

            assertThat(codes)
                    .hasSize(4)
                    .doesNotContain("1a-001", "1a-002", "1a-003", "1a-004", "1a-005", "1a-006", "1a-007", "1a-008");
        }
    }

    private long attemptsOf(Learner learner) {
        return database.sql("select count(*) from assessment.attempt where person_id = :person")
                .param("person", learner.id().value())
                .query(Long.class)
                .single();
    }
}
