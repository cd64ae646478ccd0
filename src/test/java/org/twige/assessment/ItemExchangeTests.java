package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Questions that come from other systems and go to them, on the pages of their author. */
@PageTest
class ItemExchangeTests {

    private static final String GIFT = """
            ::Filter:: Which one learns?{=A filter#Yes. ~A bell#No.}

            ::Pairs:: Match.{=a -> b =c -> d}

            Question 1a-001 in English?{=A ~B}
            """;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private SignedIn me;
    private Author author;
    private String course;

    @BeforeEach
    void a_course_and_an_author() {
        var finals = new FinalFixture(browser, database, publication, courses);
        course = "/authoring/" + finals.slug(finals.loaded(new CourseFixture(publication).publish()));
        me = new PeopleFixture(database).official(Role.AUTHOR);
        author = new Author(browser, me);
    }

    @Test
    void a_file_is_looked_at_first_and_nothing_is_kept() throws Exception {
        var looked = bring(GIFT);

        assertThat(looked.select("main").text())
                .contains("Would be taken: 1", "Which one learns?", "Not taken: 2")
                .contains("Pairs A question of matching pairs")
                .contains("Line 5 The course asks this already: 1a-001.");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void what_is_confirmed_becomes_drafts_once_however_often_it_is_sent() throws Exception {
        var looked = bring(GIFT);
        var form = "/" + author.address().substring(author.address().lastIndexOf('/') + 1);

        var items = author.send(looked, form, "outcome", "1.b");
        author.send(looked, form, "outcome", "1.b");

        assertThat(items.select(".govuk-notification-banner").text()).contains("The drafts are here.");
        assertThat(drafts()).containsExactly("import-1");
        var draft = author.open(items.select("th a").attr("href"));
        assertThat(draft.select("textarea[name=en.stem]").val()).isEqualTo("Which one learns?");
        assertThat(draft.select("textarea[name=en.b.why]").val()).isEqualTo("No.");
        assertThat(draft.select("input[name=key][checked]").val()).isEqualTo("a");
        assertThat(draft.select("select[name=outcome] option[selected]").val()).isEqualTo("1.b");
        assertThat(draft.select(".govuk-error-summary").text()).contains("too few or too many options");
        assertThat(bring(GIFT).select("main").text()).contains("Nothing of this file can be taken.");
    }

    @Test
    void a_file_that_cannot_be_read_says_why_in_the_language_of_the_author() throws Exception {
        for (var language : List.of("en", "rw", "fr", "sw")) {
            author.in(language);
            assertThat(bring("<!DOCTYPE quiz><quiz/>")
                            .select(".govuk-error-summary li")
                            .text())
                    .contains("XML");
        }
        assertThat(author.in("fr")
                        .bring(author.open(course + "/import"), "/import", new byte[0])
                        .select(".govuk-error-summary li")
                        .text())
                .isEqualTo("Choisissez un fichier");
    }

    @Test
    void nobody_else_sees_what_somebody_brought() throws Exception {
        bring(GIFT);

        var other = new Learner(browser, new PeopleFixture(database).official(Role.AUTHOR));

        assertThat(other.status(get(author.address().split("\\?", 2)[0]))).isEqualTo(404);
    }

    @Test
    void ticked_items_leave_as_a_package_and_the_record_knows_who_took_them() throws Exception {
        var list = author.open(course);

        var answer = author.answer(list, "/export", "item", "1a-001", "in", "en");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).contains(".qti3.zip");
        var bytes = answer.getContentAsByteArray();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .startsWith("PK")
                .contains("items/item-1a-001.xml");
        assertThat(database.sql("""
                        select count(*) from audit.entry where kind = 'items.exported' and actor = :me
                        """)
                        .param("me", me.person().toString())
                        .query(Long.class)
                        .single())
                .isOne();
        var again = author.bring(author.open(course + "/import"), "/import", bytes, "in", "en");
        assertThat(again.select("main").text()).contains("The course asks this already: 1a-001.");
    }

    @Test
    void a_package_of_nothing_is_not_made() throws Exception {
        var back = author.send(author.open(course), "/export");

        assertThat(back.select(".govuk-notification-banner").text()).contains("Tick at least one item");
    }

    private org.jsoup.nodes.Document bring(String file) throws Exception {
        return author.bring(
                author.open(course + "/import"), "/import", file.getBytes(StandardCharsets.UTF_8), "in", "en");
    }

    private List<String> drafts() throws Exception {
        return author.in("en")
                .open(course + "?state=draft")
                .select("th[scope=row]")
                .eachText();
    }
}
