package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
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

/** The author's bench, page by page without JavaScript. */
@PageTest
class AuthoringTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private Author first;
    private Author second;
    private String course;

    @BeforeEach
    void a_course_and_two_authors() {
        var finals = new FinalFixture(browser, database, publication, courses);
        course = "/authoring/" + finals.slug(finals.loaded(new CourseFixture(publication).publish()));
        var people = new PeopleFixture(database);
        first = new Author(browser, people.official(Role.AUTHOR));
        second = new Author(browser, people.official(Role.AUTHOR));
    }

    @Test
    void the_courses_lead_to_their_items_and_the_items_to_their_questions() throws Exception {
        assertThat(first.open("/authoring").select("a[href=" + course + "]")).isNotEmpty();

        var items = first.open(course);

        assertThat(items.select("main").text()).contains("24 items.", "1a-001", "One best answer", "published");
        assertThat(items.select("th[scope=row]")).hasSize(24);
    }

    @Test
    void the_list_shows_each_question_in_the_language_of_the_page() throws Exception {
        assertThat(first.in("en").open(course).select("main").text()).contains("Question 1a-001 in English?");
        assertThat(first.in("rw").open(course).select("main").text()).contains("Ikibazo 1a-001 mu Kinyarwanda?");
    }

    @Test
    void items_are_found_by_outcome_words_language_and_review_date() throws Exception {
        assertThat(found("?outcome=1.b")).hasSize(12).allMatch(code -> code.startsWith("1b"));
        assertThat(found("?words=1a-003")).containsExactly("1a-003");
        assertThat(found("?language=rw"))
                .as("every Kinyarwanda text of this course is a draft")
                .hasSize(24);
        assertThat(found("?language=en")).isEmpty();
        assertThat(found("?due=past")).isEmpty();
        assertThat(found("?kind=order")).isEmpty();
        assertThat(first.open(course + "?kind=order").select("main").text()).contains("No item fits.");
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_is_lost() throws Exception {
        var item = begin("best-answer", "1a-201");

        var saved = first.send(item, address(), "en.stem", "Is  it\none?", "en.a.text", "**One**", "author", "Desk");

        assertThat(saved.select(".govuk-notification-banner").text()).contains("Saved.");
        var errors = saved.select(".govuk-error-summary li").eachText();
        assertThat(errors)
                .anySatisfy(error -> assertThat(error).startsWith("Level: this is missing"))
                .anySatisfy(error -> assertThat(error).startsWith("Ikinyarwanda, Question: the text in this language"))
                .anySatisfy(error -> assertThat(error).startsWith("English, option a, Explanation: write the option"))
                .anySatisfy(error -> assertThat(error).startsWith("English, option a, Text: signs of Markdown"))
                .anySatisfy(error -> assertThat(error).contains("too few or too many options"));
        saved.select(".govuk-error-summary a")
                .forEach(link -> assertThat(saved.select(link.attr("href").replace(".", "\\.")))
                        .as(link.text())
                        .isNotEmpty());
        assertThat(saved.select("textarea[name=en.stem]").getFirst().wholeText())
                .isEqualTo("Is  it\none?");
        assertThat(saved.select("textarea[name=en.a.text]").val()).isEqualTo("**One**");
        assertThat(saved.select("button[value=SENT]"))
                .as("not before it is mended")
                .isEmpty();
    }

    @Test
    void a_code_that_is_taken_is_refused_and_what_was_typed_stays() throws Exception {
        var form = first.open(course + "/new");

        var again = first.send(form, "/new", "kind", "order", "id", "1a-001");

        assertThat(again.select(".govuk-error-summary").text()).contains("This code belongs to another item");
        assertThat(again.select("input[name=id]").val()).isEqualTo("1a-001");
        assertThat(again.select("input[value=order][checked]")).isNotEmpty();
    }

    @Test
    void the_second_of_two_tabs_sees_both_texts_and_decides() throws Exception {
        begin("best-answer", "1a-202");
        var tab = first.open(item());
        var otherTab = first.open(item());
        first.send(tab, address(), "en.stem", "Which sign is the right one?");

        var answer = first.answer(otherTab, address(), "en.stem", "Which sign is wrong?");

        assertThat(answer.getStatus()).isEqualTo(409);
        var both = org.jsoup.Jsoup.parse(answer.getContentAsString());
        assertThat(both.select("main").text()).contains("saved another text");
        assertThat(both.select("del").text()).contains("the right one?");
        assertThat(both.select("ins").text()).contains("wrong?");
        assertThat(both.select("textarea[name=en.stem]").val()).isEqualTo("Which sign is wrong?");
        var mine = first.send(both, address());
        assertThat(mine.select("textarea[name=en.stem]").val()).isEqualTo("Which sign is wrong?");
        assertThat(first.open(item() + "/history").select("main li")).hasSize(3);
    }

    @Test
    void nobody_approves_what_they_have_written_in() throws Exception {
        var page = write("1a-203");
        page = first.send(page, "/moves", "move", "SENT");

        assertThat(page.select("main").text()).contains("Another author must approve it");
        assertThat(page.select("button[value=APPROVED]")).isEmpty();
        var forced = first.send(page, "/moves", "move", "APPROVED");
        assertThat(forced.select(".govuk-notification-banner").text()).contains("another author must decide");
        var approved = second.send(second.open(item()), "/moves", "move", "APPROVED");
        assertThat(approved.select("main").text()).contains("It joins the next version");
    }

    @Test
    void who_mends_a_word_in_review_becomes_an_author_and_the_item_a_draft() throws Exception {
        first.send(write("1a-204"), "/moves", "move", "SENT");

        var mended = second.send(second.open(item()), address(), "source", "Lesson 2");

        assertThat(mended.select("main").text()).contains("Nobody is asked it yet");
        var sent = second.send(mended, "/moves", "move", "SENT");
        assertThat(sent.select("button[value=APPROVED]")).isEmpty();
    }

    @Test
    void it_is_sent_back_with_words_and_never_without() throws Exception {
        first.send(write("1a-205"), "/moves", "move", "SENT");
        var review = second.open(item());

        var without = second.send(review, "/moves", "move", "RETURNED");
        assertThat(without.select(".govuk-notification-banner").text()).contains("say in words what is to be mended");

        second.send(without, "/moves", "move", "RETURNED", "words", "Option c is right too.");
        assertThat(first.open(item()).select("main").text()).contains("sent it back", "Option c is right too.");
    }

    @Test
    void an_approval_of_a_text_that_has_changed_meanwhile_is_not_taken() throws Exception {
        first.send(write("1a-206"), "/moves", "move", "SENT");
        var review = second.open(item());
        first.send(first.open(item()), address(), "source", "Lesson 9");
        first.send(first.open(item()), "/moves", "move", "SENT");

        var late = second.send(review, "/moves", "move", "APPROVED");

        assertThat(late.select(".govuk-notification-banner").text()).contains("the item has changed");
        assertThat(late.select("main").text()).contains("in review");
    }

    @Test
    void every_text_is_kept_with_its_author_and_its_changed_words_and_can_come_back() throws Exception {
        first.send(write("1a-207"), address(), "en.a.why", "It is the other one.");

        var history = first.open(item() + "/history");
        assertThat(history.select("main li")).hasSize(3);
        var text = first.open(item() + "/history/3");
        assertThat(text.select("dt").eachText()).containsExactly("English, option a, Explanation");
        assertThat(text.select("ins").text()).contains("the other one.");
        var back = first.send(first.open(item() + "/history/2"), "/history/2");
        assertThat(back.select("textarea[name=en.a.why]").val()).isEqualTo("Why a.");
        assertThat(first.open(item() + "/history").select("main li")).hasSize(4);
    }

    @Test
    void a_withdrawal_can_be_undone_and_the_approval_still_stands() throws Exception {
        first.send(write("1a-208"), "/moves", "move", "SENT");
        second.send(second.open(item()), "/moves", "move", "APPROVED");

        var withdrawn = first.send(first.open(item()), "/moves", "move", "WITHDRAWN");
        assertThat(withdrawn.select("main").text()).contains("It joins no further version");
        assertThat(found("?words=1a-208")).isEmpty();
        assertThat(found("?state=withdrawn")).containsExactly("1a-208");
        var restored = first.send(withdrawn, "/moves", "move", "RESTORED");
        assertThat(restored.select("main").text()).contains("It joins the next version");
    }

    @Test
    void an_item_is_looked_at_as_its_learners_see_it_in_each_language() throws Exception {
        write("1a-209");
        var look = first.open(item() + "/preview?in=rw");
        var frame = look.select("iframe");
        assertThat(frame.attr("width")).isEqualTo("320");
        assertThat(frame.attr("sandbox")).isEqualTo("allow-same-origin");

        var question = first.open(frame.attr("src"));

        assertThat(question.select("h1").text()).isEqualTo("Question rw?");
        assertThat(question.select("input[type=radio]")).hasSize(4);
        assertThat(question.select("html").attr("lang")).isEqualTo("rw");
        var explained = first.open(first.open(item() + "/preview?in=en&part=explained")
                .select("iframe")
                .attr("src"));
        assertThat(explained.select("main").text()).contains("Why a.", "Why b.", "Why c.", "Why d.");
    }

    @Test
    void the_framed_page_runs_no_script_sends_no_form_and_is_framed_by_us_alone() throws Exception {
        write("1a-210");
        var policy = header(item() + "/frame", "Content-Security-Policy");
        assertThat(policy)
                .contains("frame-ancestors 'self'", "sandbox allow-same-origin")
                .doesNotContain("allow-scripts");
        assertThat(header(item() + "/preview", "Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "frame-src 'self'");
        assertThat(header(item() + "/frame", "X-Frame-Options")).isNotEqualTo("DENY");
    }

    @Test
    void a_published_item_is_looked_at_and_explained_too() throws Exception {
        var look = first.open(course + "/published/1a-001?part=explained");

        assertThat(first.open(look.select("iframe").attr("src")).select("h2")).hasSize(4);
        assertThat(first.open(course + "/published/1a-001").title()).contains("1a-001");
    }

    @Test
    void a_number_is_tried_in_many_variants_and_nothing_but_figures_is_counted() throws Exception {
        begin("number", "1a-211");
        var page = first.send(first.open(item()), address(), number("n: {from: 2, to: 9}", "#n * 12"));
        assertThat(page.select(".govuk-error-summary")).isEmpty();
        var frame = first.open(item() + "/frame?in=en&seed=3").text();
        assertThat(frame).containsPattern("[2-9] months");

        var wrong = first.send(page, address(), number("n: {from: 2, to: 9}", "T(java.lang.Runtime)"));
        assertThat(wrong.select(".govuk-error-summary").text()).contains("Right answer: use figures such as #n");
        var broken = first.send(wrong, address(), number("n: {from: 2, to: 9", "#n * 12"));
        assertThat(broken.select(".govuk-error-summary").text()).contains("Figures: write one figure in each line");
        assertThat(first.open(item() + "/frame?in=en").select("main li").text())
                .as("instead of counting what cannot be read")
                .contains("Figures: write one figure in each line");
        assertThat(first.open(item() + "/preview?in=en").select("iframe")).hasSize(1);
    }

    @Test
    void a_case_needs_its_situation_once() throws Exception {
        begin("case", "1a-212");
        var page =
                first.send(first.open(item()), address(), "case", "1a-case-9", "en.stem", "One?", "rw.stem", "Rimwe?");

        assertThat(page.select(".govuk-error-summary").text())
                .contains("English, Situation: write the situation in the first question of the case");
    }

    @Test
    void nobody_but_an_author_sees_items() throws Exception {
        var office = new Author(browser, new PeopleFixture(database).official(Role.PROGRAMME_OFFICE));

        assertThat(office.open("/authoring").title()).doesNotContain("Write items");
    }

    private static String[] number(String slots, String key) {
        return new String[] {
            "slots",
            slots,
            "key",
            key,
            "outcome",
            "1.a",
            "level",
            "1",
            "class",
            "apply",
            "source",
            "Lesson 1",
            "author",
            "Desk",
            "review-day",
            "3",
            "review-month",
            "5",
            "review-year",
            "2027",
            "en.stem",
            "A post pays for {n} months.\n\nHow many francs at 12 a month?",
            "en.why",
            "{n} times 12.",
            "rw.stem",
            "Amezi {n}.\n\nNi angahe?",
            "rw.why",
            "{n} kuri 12."
        };
    }

    private String header(String address, String name) throws Exception {
        var answer = browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address)
                        .requestAttr(
                                org.twige.web.SignedIn.class.getName(),
                                new PeopleFixture(database).official(Role.AUTHOR)))
                .andReturn()
                .getResponse();
        return java.util.Objects.requireNonNull(answer.getHeader(name));
    }

    private List<String> found(String query) throws Exception {
        return first.open(course + query).select("th[scope=row]").eachText();
    }

    private String item() {
        return itemAddress;
    }

    private String itemAddress = "";

    private String address() {
        return itemAddress.substring(itemAddress.lastIndexOf('/'));
    }

    private Document begin(String kind, String code) throws Exception {
        var page = first.send(first.open(course + "/new"), "/new", "kind", kind, "outcome", "1.a", "id", code);
        itemAddress = first.address().split("\\?", 2)[0];
        return page;
    }

    /** An item with nothing to mend. */
    private Document write(String code) throws Exception {
        return first.send(begin("best-answer", code), address(), WrittenByAuthor.bestAnswer());
    }
}
