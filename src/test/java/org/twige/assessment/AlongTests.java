package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.GivenAnswer;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.offline.PhoneSeal;
import org.twige.mandates.AllowAlong;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import tools.jackson.databind.json.JsonMapper;

/** Finals that a phone takes along, as the phone and the learner meet them. */
@PageTest
class AlongTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LedgerClock clock;

    private final JsonMapper json = new JsonMapper();
    private FinalFixture finals;
    private Version course;
    private InstitutionId school;
    private Learner teacher;
    private AlongPhone phone;

    @BeforeEach
    void a_teacher_whose_mandate_lets_the_final_be_taken_along() throws Exception {
        finals = new FinalFixture(browser, database, publication, courses);
        course = finals.course();
        school = new PeopleFixture(database).institution();
        teacher = teacherAt(school);
        mandate(true);
        phone = new AlongPhone(teacher, finals.door(course) + "/offline");
    }

    private Learner teacherAt(InstitutionId institution) {
        var people = new PeopleFixture(database);
        var somebody = new Learner(browser, PeopleFixture.signedIn(people.personAt(institution))).in("en");
        finals.finishLessons(somebody, course);
        return somebody;
    }

    private void mandate(boolean along) {
        new AllowAlong(new LedgerFixture(database), publish, carryOut, clock).at(school, course.course(), along);
    }

    /** Every question is answered, so many rightly, and the form is handed in. */
    private List<AlongPhone.Told> whole(AlongPhone by, int rightly) {
        var acts = new ArrayList<AlongPhone.Told>();
        for (var right : GivenAnswer.right(database, by.attempt())) {
            acts.add(by.answer(right.question() <= rightly ? right : right.wrong()));
        }
        acts.add(by.handIn(acts.size()));
        return acts;
    }

    private String state() {
        return database.sql("""
                select case when closed_at is null then case when device_id is null then 'ONLINE' else 'PHONE' end
                            when passed then 'PASSED' else 'FAILED' end
                  from assessment.attempt where person_id = :person
                """)
                .param("person", teacher.id().value())
                .query(String.class)
                .single();
    }

    private int answered() {
        return database.sql("""
                select count(*) from assessment.response r join assessment.attempt a on a.id = r.attempt_id
                 where a.person_id = :person
                """)
                .param("person", teacher.id().value())
                .query(Integer.class)
                .single();
    }

    private void daysPass(int days) {
        database.sql("""
                update assessment.attempt
                   set opened_at = opened_at - make_interval(days => :days),
                       along_until = along_until - make_interval(days => :days)
                 where person_id = :person
                """)
                .param("days", days)
                .param("person", teacher.id().value())
                .update();
    }

    @Test
    void the_form_is_signed_holds_every_question_and_no_key() throws Exception {
        var form = phone.take();
        var keys = teacher.perform(get("/.well-known/jwks.json")).getContentAsString();
        var content = form.getContentAsByteArray();

        var read = json.readTree(content);
        var seal = String.valueOf(form.getHeader("Twige-Signature"));
        assertThat(PhoneSeal.isOf("form+jws", seal, content, keys)).isTrue();
        content[content.length / 2] ^= 1;
        assertThat(PhoneSeal.isOf("form+jws", seal, content, keys)).isFalse();
        assertThat(form.getHeader("Cache-Control")).contains("no-store");
        assertThat(read.path("lessons").get(0).path("blocks").size())
                .isEqualTo(course.finalCheck().items() + 1);
        assertThat(form.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("\"key\"", "\"why\"");
    }

    @Test
    void what_was_answered_without_internet_is_marked_as_online_and_the_result_says_how_it_was_taken()
            throws Exception {
        phone.take();

        assertThat(phone.send(whole(phone, course.finalCheck().items()))).containsOnly("accepted");

        assertThat(state()).isEqualTo("PASSED");
        assertThat(teacher.open("/attempts/" + phone.attempt()).text())
                .contains("without internet and without supervision");
        assertThat(database.sql("select count(*) from learning.completion where person_id = :person")
                        .param("person", teacher.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void in_any_order_and_twice_the_same_acts_give_the_same_result() throws Exception {
        phone.take();
        var changedMind = phone.answer(
                GivenAnswer.right(database, phone.attempt()).getFirst().wrong());
        var acts = whole(phone, course.finalCheck().items());
        acts.removeLast();
        acts.addFirst(changedMind);
        acts.add(phone.handIn(acts.size()));
        var shuffled = new ArrayList<>(acts);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(phone.send(shuffled)).containsOnly("accepted");
        assertThat(phone.send(acts)).containsOnly("accepted");

        assertThat(state()).isEqualTo("PASSED");
        assertThat(answered()).isEqualTo(course.finalCheck().items());
    }

    @Test
    void what_was_answered_after_handing_in_does_not_count_whatever_arrives_first() throws Exception {
        phone.take();
        var acts = whole(phone, course.finalCheck().items());
        var tooLate = phone.answer(
                GivenAnswer.right(database, phone.attempt()).getFirst().wrong());
        var handingIn = acts.removeLast();
        acts.add(tooLate);

        assertThat(phone.send(acts)).containsOnly("accepted");
        assertThat(phone.send(List.of(handingIn))).containsOnly("accepted");

        assertThat(database.sql("select score = out_of from assessment.attempt where id = :attempt")
                        .param("attempt", phone.attempt())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void while_a_phone_has_it_the_final_cannot_be_begun_or_answered_online() throws Exception {
        phone.take();

        assertThat(teacher.open(finals.door(course)).text()).contains("taken this final exam along on a phone");
        assertThat(teacher.open("/attempts/" + phone.attempt()).select("h1").text())
                .contains("Take the final exam along");
        assertThat(teacher.status(get("/attempts/" + phone.attempt() + "/questions/1")))
                .isEqualTo(404);
        teacher.open(finals.door(course));
        teacher.status(teacher.madeUp(finals.door(course)));
        teacher.status(teacher.madeUp("/attempts/" + phone.attempt() + "/submit", "confirmed", "true"));
        assertThat(state()).isEqualTo("PHONE");
    }

    @Test
    void the_phone_may_fetch_its_form_again_and_no_other_phone_or_person_may() throws Exception {
        var form = phone.take();
        assertThat(phone.take().getContentAsString()).isEqualTo(form.getContentAsString());

        var second = new AlongPhone(teacher, finals.door(course) + "/offline");
        assertThat(second.take().getStatus()).isEqualTo(409);
        var at = "/attempts/" + phone.attempt() + "/form/";
        assertThat(teacher.status(get(at + UUID.randomUUID()))).isEqualTo(409);
        assertThat(teacherAt(school).status(get(at + phone.device()))).isEqualTo(404);
    }

    @Test
    void a_second_phone_and_a_colleague_are_refused_and_nothing_of_theirs_counts() throws Exception {
        phone.take();
        var copied = whole(phone, 1);

        assertThat(phone.with(UUID.randomUUID()).send(whole(phone, 1))).containsOnly("FINAL_OTHER_PHONE");
        assertThat(phone.of(teacherAt(school)).send(copied)).containsOnly("NOT_YOURS");
        assertThat(phone.send(copied)).containsOnly("accepted");
        assertThat(phone.of(teacherAt(school)).send(copied)).containsOnly("NOT_YOURS");
        assertThat(phone.send(whole(phone, 2))).containsOnly("FINAL_CLOSED");
    }

    @Test
    void a_file_of_answers_decides_a_final_only_if_its_owner_brings_it() throws Exception {
        phone.take();
        var acts = whole(phone, course.finalCheck().items());
        var coordinator = new Learner(browser, new PeopleFixture(database).coordinatorOf(school)).in("en");

        assertThat(bring(acts, coordinator)).contains("only if they bring the file themselves");
        assertThat(state()).isEqualTo("PHONE");
        assertThat(bring(acts, teacher)).contains("Is here");
        assertThat(state()).isEqualTo("PASSED");
    }

    /** What the page says of a file with these acts, once it is taken. */
    private String bring(List<AlongPhone.Told> acts, Learner by) throws Exception {
        var file = acts.stream().map(this::entry).toList();
        var token =
                by.open("/answer-files").expectFirst("main input[name=_csrf]").val();
        var answer = by.perform(multipart("/answer-files")
                .file(new MockMultipartFile("file", "twige.json", "application/json", json.writeValueAsBytes(file)))
                .param("_csrf", token));
        assertThat(answer.getRedirectedUrl()).startsWith("/jobs/");
        await().until(() -> !by.open("/answer-files").select("main caption").isEmpty());
        return by.open("/answer-files").expectFirst("main table").text();
    }

    private Map<String, Object> entry(AlongPhone.Told act) {
        var entry = new HashMap<>(act.fields());
        entry.put("person", teacher.id().value());
        entry.put("device", phone.device());
        return entry;
    }

    @Test
    void what_comes_too_late_is_not_marked_but_kept_to_be_handed_in_online() throws Exception {
        phone.take();
        var acts = whole(phone, course.finalCheck().items());
        daysPass(15);

        var receipts = phone.send(acts);

        assertThat(receipts.getLast()).isEqualTo("FINAL_LATE");
        assertThat(receipts.subList(0, acts.size() - 1)).containsOnly("accepted");
        assertThat(state()).isEqualTo("ONLINE");
        assertThat(answered()).isEqualTo(course.finalCheck().items());
        teacher.send(teacher.open("/attempts/" + phone.attempt() + "/check"), "/submit");
        assertThat(state()).isEqualTo("PASSED");
        assertThat(teacher.open("/attempts/" + phone.attempt()).text()).doesNotContain("without supervision");
    }

    @Test
    void given_back_it_goes_on_online_with_what_has_arrived_and_the_phone_is_told() throws Exception {
        phone.take();
        var acts = whole(phone, course.finalCheck().items());
        phone.send(acts.subList(0, 2));

        teacher.send(teacher.open(finals.door(course) + "/offline"), "/return");

        assertThat(state()).isEqualTo("ONLINE");
        assertThat(answered()).isEqualTo(2);
        assertThat(teacher.address()).contains("/questions/3");
        assertThat(phone.send(acts.subList(2, acts.size()))).containsOnly("FINAL_ONLINE");
        assertThat(phone.send(acts.subList(0, 2))).containsOnly("accepted");
    }

    @Test
    void an_answer_to_no_question_or_in_no_form_is_refused_and_open_questions_count_as_wrong() throws Exception {
        phone.take();
        var items = course.finalCheck().items();

        assertThat(phone.send(List.of(
                        phone.told("response", "q" + (items + 1), "choice=1"),
                        phone.told("response", "q0", "choice=1"),
                        phone.told("response", "first", "choice=1"),
                        phone.told("response", "q1", "choice=\u0000"),
                        phone.told("response", "q1", "choice=" + "1".repeat(500)),
                        phone.told("lesson_done", "", ""))))
                .containsOnly("UNKNOWN_ANSWER", "MALFORMED");
        assertThat(phone.send(List.of(
                        phone.told("response", "q1", "choice=x"),
                        phone.told("response", "q2", "choice=99"),
                        phone.told("response", "q3", "place=&place="),
                        phone.handIn(3))))
                .containsOnly("accepted");
        assertThat(state()).isEqualTo("FAILED");
        assertThat(answered()).isZero();
    }

    @Test
    void where_a_mandate_says_online_only_there_is_no_form_and_the_page_says_why() throws Exception {
        mandate(false);

        var page = teacher.open(finals.door(course) + "/offline");

        assertThat(page.text()).contains("online only");
        assertThat(page.select("#take")).isEmpty();
        assertThat(phone.take().getStatus()).isEqualTo(409);
    }

    @Test
    void without_scripts_the_page_leads_to_the_exam_online() throws Exception {
        var page = teacher.open(finals.door(course) + "/offline");

        assertThat(page.select("#take[hidden]")).hasSize(1);
        assertThat(page.select("#online:not([hidden])").text()).contains("You can take it online");
        assertThat(teacher.open(finals.door(course)).select("a[href$=/final/offline]"))
                .hasSize(1);
    }
}
