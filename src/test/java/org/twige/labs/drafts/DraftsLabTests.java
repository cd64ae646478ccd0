package org.twige.labs.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.assessment.Learner;
import org.twige.labs.round.Notebook;
import org.twige.labs.steps.RoundWitness;

/** Somebody hunts six errors, on a phone without scripts. */
@PageTest
class DraftsLabTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Notebook notebook;

    @Autowired
    private DraftMaker drafts;

    private RoundWitness witness;
    private Learner learner;

    @BeforeEach
    void somebody() {
        witness = new RoundWitness(database);
        learner = another();
    }

    @Test
    void who_marks_the_six_sentences_and_mends_them_has_found_six() throws Exception {
        var page = learner.send(learner.open("/labs/drafts"), "/drafts");
        assertThat(learner.address()).endsWith("/draft");
        page = learner.send(page, "/draft", marks(draft(), true));
        assertThat(learner.address()).endsWith("/mend");
        assertThat(page.select("textarea")).hasSize(6);
        page = learner.send(page, "/mend", mended(page, "calendar"));

        assertThat(learner.address()).contains("/result");
        assertThat(values(page)).containsExactly("6", "6", "0", "6");
        assertThat(RoundWitness.kilobytes(learner.received()))
                .isBetween(new DraftsLab().kilobytes() * 2 / 3, new DraftsLab().kilobytes());
        assertThat(page.select("main").text())
                .contains("You have done this exercise", "Looked in a calendar", "mended");
        assertThat(figures()).contains("\"found\": 6", "\"kinds\": 6", "\"false\": 0", "\"marked\": 6", "\"tone\": 1");
    }

    @Test
    void a_needless_mark_and_a_wrong_kind_are_counted_and_a_missed_error_is_explained() throws Exception {
        learner.send(learner.open("/labs/drafts"), "/drafts");
        var draft = draft();
        var innocent = draft.lines().stream()
                .filter(line -> line.planted() == null)
                .findFirst()
                .orElseThrow();
        var tone = draft.planted().stream()
                .filter(line -> line.planted() == ErrorKind.TONE)
                .findFirst()
                .orElseThrow();
        var page = learner.send(
                learner.open("/labs/drafts/draft"),
                "/draft",
                Marks.field(innocent.number()),
                "law",
                Marks.field(tone.number()),
                "name");
        page = learner.send(page, "/mend", mended(page, "person"));

        assertThat(values(page)).containsExactly("1", "0", "1", "2");
        assertThat(page.select("main").text())
                .contains("missed", "found, but as another kind", "Marked, but right", innocent.text());
    }

    @Test
    void nothing_tells_before_the_end_what_is_planted() throws Exception {
        var page = learner.send(learner.open("/labs/drafts"), "/drafts");
        var draft = draft();
        var groups = page.select("form[action$=/draft] .govuk-form-group");
        assertThat(groups).hasSize(draft.lines().size());
        assertThat(groups.stream().map(DraftsLabTests::shape).distinct()).hasSize(1);
        page = learner.send(page, "/draft", marks(draft, true));
        assertThat(page.select("main .govuk-form-group").stream()
                        .map(DraftsLabTests::shape)
                        .distinct())
                .hasSize(2);
        learner.send(page, "/mend", "back", "1");
        learner.open("/labs/drafts/result");
        learner.open("/labs/drafts/reading");
        learner.send(learner.open("/labs/drafts/mend"), "/mend");

        var received = String.join("\n", learner.received());
        draft.planted().forEach(line -> {
            var changed = line.right();
            assertThat(received).doesNotContain(">" + line.number() + ". " + escaped(changed) + "<");
        });
        assertThat(received).doesNotContain("The six planted errors", "missed", "Where it is shown");
    }

    @Test
    void reading_how_it_is_done_gives_nothing_away_about_the_own_draft() throws Exception {
        learner.send(learner.open("/labs/drafts"), "/drafts");
        var own = draft();
        var page = learner.send(learner.open("/labs/drafts"), "/drafts", "reading", "true");

        assertThat(learner.address()).endsWith("/reading");
        assertThat(page.select("main").text())
                .contains("The six planted errors")
                .doesNotContain(own.title());
        page = learner.send(page, "/reading");
        assertThat(values(page)).containsExactly("2", "2", "0", "2");
        assertThat(figures()).contains("\"found\": 2", "\"date\": 1", "\"number\": 1", "\"law\": 0");
    }

    @Test
    void what_is_missing_is_asked_for_and_what_was_typed_stays() throws Exception {
        var page = learner.send(learner.open("/labs/drafts"), "/drafts");
        page = learner.send(page, "/draft");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#s1");
        page = learner.send(page, "/draft", "s1", "date", "s2", "nonsense");
        assertThat(page.select("textarea")).hasSize(1);
        page = learner.send(page, "/mend", "m1", "<b>so</b>");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#h1");
        assertThat(page.select("textarea").text()).isEqualTo("<b>so</b>");
        page = learner.send(page, "/mend", "m1", "x".repeat(600), "h1", "law");
        assertThat(page.select(".govuk-error-summary").text()).contains("500 characters");
    }

    @Test
    void after_the_end_no_mark_can_be_changed_and_another_round_brings_another_draft() throws Exception {
        learner.send(learner.open("/labs/drafts"), "/drafts");
        var first = draft();
        var old = learner.open("/labs/drafts/draft");
        var page = learner.send(old, "/draft", marks(first, false));
        learner.send(page, "/mend", mended(page, "sheet"));
        var figures = figures();
        learner.send(old, "/draft", marks(first, true));
        assertThat(learner.address()).contains("/result");
        assertThat(figures()).isEqualTo(figures);
        learner.send(learner.open("/labs/drafts"), "/drafts");

        assertThat(draft().lines()).isNotEqualTo(first.lines());
    }

    @Test
    void every_page_is_light_in_every_language_and_the_draft_is_written_in_it() throws Exception {
        for (var language : List.of("rw", "en", "fr", "sw")) {
            learner = another().in(language);
            var page = learner.send(learner.open("/labs/drafts"), "/drafts");
            page = learner.send(page, "/draft", marks(draft(), true));
            assertThat(page.select("main [lang]").eachAttr("lang")).containsOnly(language);
            page = learner.send(page, "/mend", mended(page, "aloud"));
            assertThat(page.select("h3")).hasSize(6);
            var reader = another().in(language);
            reader.send(reader.open("/labs/drafts"), "/drafts", "reading", "true");
            assertThat(learner.received())
                    .allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
            assertThat(reader.received())
                    .allMatch(html -> RoundWitness.compressed(html) < RoundWitness.LARGEST_WARM_PAGE);
            System.out.printf(
                    "error hunt, %s: heaviest page %d bytes compressed%n",
                    language,
                    learner.received().stream()
                            .mapToInt(RoundWitness::compressed)
                            .max()
                            .orElseThrow());
        }
    }

    private Learner another() {
        return RoundWitness.anybody(browser, database);
    }

    private String figures() {
        return witness.figures(learner);
    }

    private Draft draft() {
        return drafts.toHunt(notebook.last(learner.id(), DraftsLab.NAME).orElseThrow(), "en");
    }

    /** What somebody sends who sees every error, or every one but the law. */
    private static String[] marks(Draft draft, boolean all) {
        var fields = new ArrayList<String>();
        for (var line : draft.planted()) {
            var kind = line.planted();
            if (kind != null && (all || kind != ErrorKind.LAW)) {
                fields.add(Marks.field(line.number()));
                fields.add(kind.key());
            }
        }
        return fields.toArray(String[]::new);
    }

    private static String[] mended(Document page, String how) {
        var fields = new ArrayList<String>();
        for (var area : page.select("textarea")) {
            fields.add(area.attr("name"));
            fields.add("mended " + area.attr("name"));
            fields.add("h" + area.attr("name").substring(1));
            fields.add(how);
        }
        return fields.toArray(String[]::new);
    }

    /** Without the words and the number of the sentence. */
    private static String shape(Element group) {
        var copy = group.clone();
        copy.select("label").forEach(label -> label.text(""));
        copy.select("textarea").forEach(area -> area.text(""));
        copy.select("option").removeAttr("selected");
        return copy.outerHtml().replaceAll("\\b[smh]\\d+", "");
    }

    private static List<String> values(Document page) {
        return page.select("dl").getFirst().select("dd").eachText();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
