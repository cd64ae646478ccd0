package org.twige.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.audit.Audit;
import org.twige.audit.AuditSearch;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.people.PeopleFixture;
import org.twige.web.Jobs;
import org.twige.web.Role;

/** What authors see of the figures, and how they take an item out of the draw. */
@PageTest
class QualityPagesTests {

    private static final List<String> PAIR = List.of("1a-001", "1b-001");

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private CountQuality count;

    @Autowired
    private WithdrawItem withdraw;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Audit audit;

    private TakenForms taken;
    private Author author;
    private CountedFigures figures;

    @BeforeEach
    void an_author_and_a_course() {
        taken = TakenForms.of(database, publication);
        author = author(Role.AUTHOR);
        figures = new CountedFigures(database, count, jobs);
    }

    @Test
    void items_outside_the_limits_come_first_and_say_why() throws Exception {
        taken.answered(PAIR, "10", 28).answered(PAIR, "01", 2);
        figures.countNow();

        var page = author.open(list());

        assertThat(page.select("tbody th").eachText().getFirst()).isEqualTo("1b-001");
        assertThat(page.select("tbody tr").getFirst().text())
                .contains("very hard (p below 0.25)", "tells little apart (r below 0.15)", "0.067 ± 0.046");
    }

    @Test
    void a_figure_of_fewer_than_thirty_finals_is_not_shown() throws Exception {
        taken.answered(PAIR, "10", 29);
        figures.countNow();

        var page = author.open(list());

        assertThat(page.select("tbody tr").text()).contains("not yet (n = 29)").doesNotContain("±");
        assertThat(page.select(".govuk-summary-list").text()).contains("not yet (n = 29)");
    }

    @Test
    void before_anything_was_closed_the_page_says_so() throws Exception {
        assertThat(author.open(list()).select("main").text()).contains("not yet (n = 0)");
    }

    @Test
    void the_page_of_an_item_shows_options_groups_and_history() throws Exception {
        taken.answered(PAIR, "11", 30).answered(PAIR, "01", 10);
        taken.in("rw").answered(PAIR, "11", 10);
        figures.countNow();

        var page = author.open(address("1a-001"));

        assertThat(page.select("caption").eachText())
                .containsExactly("What was answered", "Groups who know as much", "Earlier counts");
        assertThat(page.select("main").text())
                .contains(
                        "Question 1a-001 in English?", "(right)", "80.0 ± 5.7", "Too few: at least 200 in each group");
    }

    @Test
    void the_table_comes_as_a_file_without_what_is_right() throws Exception {
        taken.answered(PAIR, "11", 40);
        figures.countNow();

        var answer = author.answer("/authors/quality.csv?course=" + slug());

        assertThat(answer.getHeader("Content-Disposition")).contains("items-" + slug() + ".csv");
        assertThat(answer.getContentAsString().lines().toList())
                .hasSize(25)
                .first()
                .asString()
                .contains("code,outcome,kind,n,p,p_se,r,r_se");
        assertThat(answer.getContentAsString()).doesNotContain("Option");
    }

    @Test
    void an_author_asks_for_a_count_and_watches_it() throws Exception {
        var asked = author.send(author.open(list()), "/authors/quality/counts");

        assertThat(asked.getStatus()).isEqualTo(303);
        assertThat(asked.getRedirectedUrl()).startsWith("/jobs/");
    }

    @Test
    void a_second_click_leads_to_the_count_that_is_under_way() throws Exception {
        var page = author.open(list());
        var under = jobs.start("assessment.quality", author.me().person(), "/authors/quality");

        var asked = author.send(page, "/authors/quality/counts");

        assertThat(asked.getRedirectedUrl()).isEqualTo("/jobs/" + under);
        jobs.finish(under);
        assertThat(author.send(page, "/authors/quality/counts").getRedirectedUrl())
                .isNotEqualTo("/jobs/" + under);
    }

    @Test
    void an_item_that_an_author_takes_out_is_out_and_the_record_says_who_did_it() throws Exception {
        var item = item("1a-001");

        var done = author.send(author.open(address("1a-001")), "/withdrawal", "reason", "Two options are right.");

        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(drawable()).hasSize(23).doesNotContain(item);
        assertThat(author.open(address("1a-001")).select("main").text())
                .contains("Out of the draw", "Two options are right.", "Let it be drawn again");
        assertThat(audit.search(new AuditSearch(author.me().person().toString(), "item.undrawn", null, null, 0)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().subject()).isEqualTo("item:" + item));
    }

    @Test
    void an_item_comes_back_when_an_author_says_so() throws Exception {
        author.send(author.open(address("1a-001")), "/withdrawal", "reason", "By mistake.");

        var done = author.send(author.open(address("1a-001")), "/return");

        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(drawable()).hasSize(24);
        assertThat(author.open(address("1a-001")).select("main").text()).contains("let it be drawn again.");
    }

    @Test
    void without_a_reason_it_stays_and_the_page_says_what_is_missing() throws Exception {
        var refused = author.send(author.open(address("1a-001")), "/withdrawal", "reason", " ");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".govuk-error-summary a")
                        .attr("href"))
                .isEqualTo("#reason");
        assertThat(drawable()).hasSize(24);
    }

    /** The small course draws two items of each outcome and has twelve: eight may go. */
    @Test
    void an_item_stays_when_too_few_would_be_left_for_its_cell() throws Exception {
        for (var number = 1; number <= 8; number++) {
            withdraw.withdraw(
                    item("1a-%03d".formatted(number)),
                    "Too old.",
                    false,
                    author.me().person());
        }

        var refused = author.send(author.open(address("1a-009")), "/withdrawal", "reason", "Too old.");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".govuk-error-summary")
                        .text())
                .contains("Only 3 items with one answer would be left of outcome 1.a")
                .contains("need 4.");
        assertThat(drawable()).hasSize(16);
        assertThat(withdraw.withdraw(
                        item("1b-001"), "Too old.", false, author.me().person()))
                .isInstanceOf(WithdrawItem.Answer.Holds.class);
    }

    @Test
    void an_author_who_has_read_what_will_be_thin_may_take_it_out_and_sees_the_thin_place() throws Exception {
        assertThat(list()).isNotEmpty();
        for (var number = 1; number <= 8; number++) {
            withdraw.withdraw(
                    item("1a-%03d".formatted(number)),
                    "Too old.",
                    false,
                    author.me().person());
        }
        var refused = author.send(author.open(address("1a-009")), "/withdrawal", "reason", "Too old.");

        author.send(Jsoup.parse(refused.getContentAsString()), "/withdrawal", "reason", "Too old.");

        assertThat(drawable()).hasSize(15);
        assertThat(author.open(list()).select("main").text())
                .contains("These places of a form have too few items", "1.a: 3 items with one answer, 4 needed");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTHOR")
    void nobody_but_authors_sees_figures_or_what_is_right(Role role) throws Exception {
        var other = author(role);

        for (var page : List.of(list(), address("1a-001"), "/authors/quality.csv?course=" + slug())) {
            var answer = other.answer(page);
            assertThat(answer.getStatus()).as(page).isIn(403, 404);
            assertThat(answer.getContentAsString()).doesNotContain("1a-001", "(right)");
        }
        assertThat(other.perform(post(address("1a-001") + "/withdrawal").param("reason", "no"))
                        .getStatus())
                .isIn(403, 404);
        assertThat(drawable()).hasSize(24);
    }

    private Author author(Role role) {
        var people = new PeopleFixture(database);
        var person = people.personAt(people.root());
        return new Author(
                browser, role == Role.LEARNER ? PeopleFixture.signedIn(person) : PeopleFixture.signedIn(person, role));
    }

    private String list() {
        return "/authors/quality?course=" + slug();
    }

    private String address(String code) {
        return "/authors/quality/items/" + item(code);
    }

    private String slug() {
        return courses.published().stream()
                .filter(course -> course.id().equals(taken.version().course()))
                .findFirst()
                .orElseThrow()
                .slug();
    }

    private UUID item(String code) {
        return database.sql("select id from assessment.item where version_id = :version and code = :code")
                .param("version", taken.version().id().value())
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /** What the next form is drawn from. */
    private List<UUID> drawable() {
        return database.sql("""
                select id from assessment.item where version_id = :version
                   and id not in (select * from assessment.withdrawn_items(:version))
                """)
                .param("version", taken.version().id().value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
