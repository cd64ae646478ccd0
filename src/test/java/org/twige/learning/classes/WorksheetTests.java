package org.twige.learning.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.learning.Learning;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** Lessons on paper: the first one of the small course asks c1, c2 and c3; b is right everywhere. */
@PageTest
class WorksheetTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Learning learning;

    private ClassFixture school;
    private Visitor first;
    private Visitor second;
    private Visitor mutesi;

    @BeforeEach
    void two_coordinators_and_somebody_without_a_device() {
        school = new ClassFixture(browser, database, publication);
        first = school.desk();
        second = school.of(school.people.coordinatorOf(school.school));
        mutesi = school.of(school.mutesi);
    }

    @Test
    void each_lesson_is_printed_with_a_code_and_without_what_is_right() throws Exception {
        var page = make(school.slug);

        assertThat(page.select("article")).hasSize(2);
        assertThat(page.text()).contains("Worksheets of MUTESI Urugero", "☐").doesNotContain("right");
        assertThat(page.select("article strong").eachText()).anyMatch(code -> code.matches("(\\w{4}-){2}\\w{4}"));
        assertThat(first.open("/worksheets").text()).contains("MUTESI Urugero", "2 sheets are open");
        make(school.slug);
        assertThat(first.open("/worksheets").text()).as("made once").contains("2 sheets are open");
    }

    @Test
    void what_two_officials_read_the_same_completes_the_lesson() throws Exception {
        var sheet = sheet();

        assertThat(enter(first, sheet, "b", "b", "a").text()).contains("once another official has read the same");
        assertThat(done()).isZero();
        assertThat(mutesi.open("/my-worksheets").text()).contains("waits for the second reading");
        assertThat(enter(second, sheet, "b", "b", "a").text()).contains("the lesson is completed");

        assertThat(done()).isEqualTo(1);
        assertThat(choice("c3")).isEqualTo("a");
        assertThat(mutesi.open("/my-training").text()).contains("were typed in from paper");
        assertThat(mutesi.open("/my-worksheets").text()).contains("lesson completed on paper");
        assertThat(acts("worksheet.entered")).isEqualTo(2);
    }

    @Test
    void one_official_alone_counts_nothing_however_often() throws Exception {
        var sheet = sheet();
        var form = first.open(sheet);
        enter(first, sheet, "b", "b", "b");

        first.send(form, sheet, "c1", "b", "c2", "b", "c3", "b");
        first.send(form, sheet, "c1", "b", "c2", "b", "c3", "a");

        assertThat(done()).isZero();
        assertThat(first.open(sheet).select("form[action=" + sheet + "]")).isEmpty();
    }

    @Test
    void what_two_officials_read_differently_counts_once_they_agree() throws Exception {
        var sheet = sheet();
        enter(first, sheet, "b", "b", "a");

        assertThat(enter(second, sheet, "b", "b", "b").text()).contains("Another official read something else");
        assertThat(done()).isZero();
        assertThat(first.open(sheet).select("input[checked]"))
                .as("what the other read is not shown")
                .isEmpty();
        enter(first, sheet, "b", "b", "b");

        assertThat(done()).isEqualTo(1);
        assertThat(choice("c3")).isEqualTo("b");
    }

    @Test
    void every_question_needs_a_word_and_one_left_empty_leaves_the_lesson_open() throws Exception {
        var sheet = sheet();
        var page = first.send(first.open(sheet), sheet, "c1", "b", "c2", "z");
        assertThat(first.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary li")).hasSize(2);

        enter(first, sheet, "b", "b", "-");
        page = enter(second, sheet, "b", "b", "-");

        assertThat(page.text()).contains("a question was left empty");
        assertThat(done()).isZero();
        assertThat(choice("c1")).isEqualTo("b");
        assertThat(make(school.slug).select("article")).as("a new sheet").hasSize(2);
    }

    @Test
    void an_answer_that_was_given_on_a_phone_meanwhile_stays_also_when_the_sheet_is_taken_back() throws Exception {
        var sheet = sheet();
        database.sql("""
                insert into learning.answer
                       (person_id, lesson_id, block_id, version_id, choice, correct, answered_at, language)
                select person_id, lesson_id, 'c1', version_id, 'a', false, now(), 'en' from learning.worksheet
                 where code = :code
                """).param("code", code(sheet)).update();
        enter(first, sheet, "b", "b", "b");
        enter(second, sheet, "b", "b", "b");
        assertThat(choice("c1")).isEqualTo("a");

        undo(sheet, "It was another person’s sheet");

        assertThat(answers()).isEqualTo(1);
        assertThat(done()).isZero();
    }

    @Test
    void a_sheet_is_taken_back_with_a_reason_that_the_person_reads() throws Exception {
        var sheet = sheet();
        enter(first, sheet, "b", "b", "b");
        enter(second, sheet, "b", "b", "b");
        assertThat(done()).isEqualTo(1);

        assertThat(undo(sheet, " ").text()).contains("Say why");
        var page = undo(sheet, "Typed in for the wrong person");

        assertThat(page.text()).contains("This sheet does not count", "Typed in for the wrong person");
        assertThat(done()).isZero();
        assertThat(answers()).isZero();
        assertThat(mutesi.open("/my-worksheets").text()).contains("taken back", "Typed in for the wrong person");
        assertThat(database.sql("""
                        select count(*) from learning.worksheet_entry e join learning.worksheet w on w.id = e.worksheet_id
                         where w.code = :code
                        """)
                        .param("code", code(sheet))
                        .query(Long.class)
                        .single())
                .as("what was typed stays on record")
                .isEqualTo(2);
        assertThat(acts("worksheet.undone")).isEqualTo(1);
    }

    @Test
    void a_course_that_paper_completed_is_open_again_when_its_sheet_is_taken_back() throws Exception {
        var slug = CourseFixture.newSlug();
        var folder = CourseFixture.folder(slug);
        CourseFixture.change(folder, "course.yaml", CourseFixture.FINAL, "");
        var version = new CourseFixture(publication).publish(folder);
        var sheets = make(slug).select("article p strong").eachText().stream()
                .filter(text -> text.contains("-"))
                .map(code -> "/worksheets/" + code.replace("-", ""))
                .toList();
        for (var sheet : sheets) {
            enterAll(first, sheet);
            enterAll(second, sheet);
        }
        assertThat(learning.wayOf(school.mutesi, version.id()).completedOn()).isNotNull();

        undo(sheets.getLast(), "The sheet was copied");

        assertThat(learning.wayOf(school.mutesi, version.id()).completedOn()).isNull();
        assertThat(learning.wayOf(school.mutesi, version.id()).done()).isEqualTo(1);
    }

    @Test
    void nobody_types_in_their_own_sheet_nor_one_of_another_school() throws Exception {
        var sheet = sheet();
        var other = school.of(school.people.coordinatorOf(school.people.institution()));
        other.open(sheet);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.open("/worksheets").text()).doesNotContain("MUTESI");
        assertThat(other.open("/worksheets?code=" + code(sheet)).text())
                .contains("No sheet of somebody you answer for");
        other.open("/worksheets/papers/" + school.mutesi);
        assertThat(other.address()).isEqualTo("/worksheets");

        var own = school.staffNo(new PersonId(school.coordinator.person()));
        var page = first.send(first.open("/worksheets"), "/worksheets", "staffNo", own, "course", school.slug);

        assertThat(page.select(".govuk-error-summary").text()).contains("not your own");
        var colleague = school.of(PeopleFixture.signedIn(school.kamana));
        colleague.open(sheet);
        assertThat(colleague.status()).isIn(403, 404);
    }

    private Document make(String slug) throws Exception {
        return first.send(
                first.open("/worksheets"),
                "/worksheets",
                "staffNo",
                school.staffNo(school.mutesi),
                "course",
                slug,
                "language",
                "en");
    }

    /** The address of the sheet of the first lesson. */
    private String sheet() throws Exception {
        make(school.slug);
        return "/worksheets/"
                + database.sql("select code from learning.worksheet where person_id = :person and number = 1")
                        .param("person", school.mutesi.value())
                        .query(String.class)
                        .single();
    }

    private static String code(String sheet) {
        return sheet.substring(sheet.lastIndexOf('/') + 1);
    }

    private static Document enter(Visitor official, String sheet, String c1, String c2, String c3) throws Exception {
        return official.send(official.open(sheet), sheet, "c1", c1, "c2", c2, "c3", c3);
    }

    private static void enterAll(Visitor official, String sheet) throws Exception {
        var page = official.open(sheet);
        var fields = page.select("fieldset").eachAttr("id").stream()
                .flatMap(id -> Stream.of(id, "b"))
                .toArray(String[]::new);
        official.send(page, sheet, fields);
    }

    private Document undo(String sheet, String reason) throws Exception {
        return first.send(first.open(sheet), "/undoing", "reason", reason);
    }

    private int done() {
        return learning.wayOf(school.mutesi, school.version.id()).done();
    }

    private String choice(String question) {
        return database.sql("select choice from learning.answer where person_id = :person and block_id = :question")
                .param("person", school.mutesi.value())
                .param("question", question)
                .query(String.class)
                .single();
    }

    private long answers() {
        return database.sql("""
                select count(*) from learning.answer a where a.person_id = :person
                   and a.pass = (select coalesce(max(p.number), 1) from learning.pass p where p.person_id = :person)
                """)
                .param("person", school.mutesi.value())
                .query(Long.class)
                .single();
    }

    private long acts(String kind) {
        return database.sql("select count(*) from audit.entry where kind = :kind and subject = :subject")
                .param("kind", kind)
                .param("subject", "person:" + school.mutesi)
                .query(Long.class)
                .single();
    }
}
