package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.assessment.variant.Slot;
import org.twige.assessment.variant.Template;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import tools.jackson.databind.json.JsonMapper;

/** What learners meet when a bank is thin, a pass mark changes, or three finals were not enough. */
@PageTest
class FormTests {

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
    private Templates templates;

    @Autowired
    private JsonMapper json;

    private FinalFixture finals;
    private Version version;
    private Learner learner;

    @BeforeEach
    void somebody_in_front_of_a_final() {
        finals = new FinalFixture(browser, database, publication, courses);
        version = finals.course();
        learner = finals.learnerAfterLessons(version).in("en");
    }

    @Test
    void where_a_cell_has_lost_its_items_the_form_is_filled_from_elsewhere() throws Exception {
        withdraw("1a-001", "1a-011");

        finals.takeWhole(learner, version, 4);

        assertThat(finals.codes(learner.attempt())).hasSize(4).contains("1a-012");
        assertThat(learner.open("/attempts/" + learner.attempt()).text()).contains("4 of 4 marks");
    }

    @Test
    void a_bank_that_is_nearly_empty_gives_a_shorter_final_and_no_error() throws Exception {
        withdraw("1a-001", "1b-009");

        finals.takeWhole(learner, version, 3, 3);

        assertThat(learner.open("/attempts/" + learner.attempt()).text()).contains("3 of 3 marks");
    }

    @Test
    void what_was_drawn_beyond_the_limit_of_exposure_is_written_down() throws Exception {
        worn("1a-001", "1a-012");

        finals.takeWhole(learner, version, 4);

        assertThat(database.sql("""
                        select count(*) filter (where d.worn and i.outcome = '1.a') as worn,
                               count(*) filter (where d.worn and i.outcome = '1.b') as fresh
                          from assessment.attempt_item d join assessment.item i on i.id = d.item_id
                         where d.attempt_id = :attempt
                        """)
                        .param("attempt", learner.attempt().value())
                        .query()
                        .singleRow())
                .containsEntry("worn", 2L)
                .containsEntry("fresh", 0L);
    }

    @Test
    void no_worn_item_is_drawn_while_others_fill_its_place() throws Exception {
        worn("1a-001", "1a-010");

        finals.takeWhole(learner, version, 4);

        assertThat(finals.codes(learner.attempt())).contains("1a-011", "1a-012");
    }

    @Test
    void after_three_finals_that_were_not_passed_somebody_helps_before_the_next() throws Exception {
        for (var attempt = 1; attempt <= 3; attempt++) {
            assertThat(learner.open(finals.door(version)).select("main form")).hasSize(1);
            finals.takeWhole(learner, version, 0);
            finals.pass(A_DAY, learner);
        }

        assertThat(learner.open("/attempts/" + learner.attempt()).text())
                .contains("Before the next one, somebody helps you.")
                .doesNotContain("You can try again");
        var door = learner.open(finals.door(version));
        assertThat(door.select("main form")).isEmpty();
        assertThat(door.select("main ol li").eachText()).hasSize(3);
        learner.follow(learner.perform(learner.madeUp(finals.door(version))));
        assertThat(learner.address()).isEqualTo(finals.door(version));

        finals.helped(learner, version);

        assertThat(learner.open(finals.door(version)).select("main form")).hasSize(1);
    }

    @Test
    void the_nearest_coordinator_is_named_as_the_one_who_helps() throws Exception {
        var people = new PeopleFixture(database);
        var district = people.institution();
        var coordinator = people.coordinatorOf(district);
        var person = people.personAt(district);
        var somebody = new Learner(browser, PeopleFixture.signedIn(person)).in("en");
        finals.finishLessons(somebody, version);
        for (var attempt = 1; attempt <= 3; attempt++) {
            finals.takeWhole(somebody, version, 0);
            finals.pass(A_DAY, somebody);
        }

        assertThat(somebody.open(finals.door(version)).select("main ol").text())
                .contains(database.sql("select names from people.report_person where person_id = :person")
                        .param("person", coordinator.person())
                        .query(String.class)
                        .single());
    }

    @Test
    void a_result_keeps_the_words_that_held_when_its_attempt_began() throws Exception {
        finals.takeWhole(learner, version, 4);
        adopt(90);

        assertThat(learner.open("/attempts/" + learner.attempt()).text()).contains("This pass mark is provisional");

        var other = finals.learnerAfterLessons(version).in("en");
        finals.takeWhole(other, version, 4);
        assertThat(other.open("/attempts/" + other.attempt()).text()).doesNotContain("provisional");
    }

    @Test
    void a_template_that_comes_again_asks_with_other_data() throws Exception {
        finals.takeWhole(learner, version, 4);
        var template = template();
        database.sql("""
                insert into assessment.attempt_item (attempt_id, position, item_id, option_order, seed, key)
                values (:attempt, 99, :item, '', 77, '0')
                """)
                .param("item", template)
                .param("attempt", learner.attempt().value())
                .update();
        var drawn = List.of(new DrawnItem(template, "", 77L, null, Map.of()));

        var again = templates
                .withVariants(learner.id(), drawn, Map.of(), Instant.EPOCH)
                .getFirst();
        var others = templates
                .withVariants(finals.learner().id(), drawn, Map.of(), Instant.EPOCH)
                .getFirst();

        assertThat(others.seed()).isEqualTo(77L);
        assertThat(again.key()).isNotEqualTo(others.key());
    }

    /** What it asks for is the number itself: another number is another key. */
    private UUID template() {
        var guess =
                new Template("number", Map.of("n", new Slot.Whole(1, 1000, 1)), null, null, null, "#n", null, "", "");
        return database.sql("""
                insert into assessment.item (version_id, code, outcome, level, class, kind, answer, template, key, letters,
                                             author, source, review_by)
                values (:version, '1a-900', '1.a', 1, 'apply', 'seeded', 'number', :template, '', '', 'Nobody',
                        'Invented', date '2100-01-01')
                returning id
                """)
                .param("version", version.id().value())
                .param("template", json.writeValueAsString(guess))
                .query(UUID.class)
                .single();
    }

    private void withdraw(String from, String until) {
        database.sql("""
                insert into assessment.withdrawal (course_id, code, print, withdrawn, reason, decided_by, decided_at)
                select course_id, code, print, true, 'Too old', :by, :at from assessment.same_item
                 where version_id = :version and code between :from and :until
                """)
                .param("by", UUID.randomUUID())
                .param("at", Timestamp.from(Instant.EPOCH))
                .param("version", version.id().value())
                .param("from", from)
                .param("until", until)
                .update();
    }

    private void worn(String from, String until) {
        database.sql("""
                update assessment.item_exposure set lately = 0.2
                 where item_id in (select id from assessment.item
                                    where version_id = :version and code between :from and :until)
                """)
                .param("version", version.id().value())
                .param("from", from)
                .param("until", until)
                .update();
    }

    private void adopt(int cut) {
        database.sql("""
                with workshop as (
                    insert into assessment.cut_workshop (id, course_id, version_id, state, forms, seed, form_items,
                                                         definition, led_by, prepared_at)
                    values (gen_random_uuid(), :course, :version, 'ADOPTED', 1, 1, 4, '{}', :by, now())
                    returning id, course_id)
                insert into assessment.cut_score (workshop_id, course_id, cut, whole_marks, from_on, adopted_at, adopted_by)
                select id, course_id, :cut, true, :today, now(), :by from workshop
                """)
                .param("course", version.course().value())
                .param("version", version.id().value())
                .param("by", learner.id().value())
                .param("cut", cut)
                .param("today", LocalDate.EPOCH)
                .update();
    }
}
