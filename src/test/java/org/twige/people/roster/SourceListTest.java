package org.twige.people.roster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.people.PeopleFixture;
import org.twige.people.Scope;
import org.twige.people.roster.ExplainColumns.Answer;
import org.twige.people.roster.ExplainColumns.Asked;
import org.twige.people.roster.RosterBatch.State;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Lists whose titles nobody understands at first, and the sources that they come from. */
@PageTest
@SuppressWarnings("NullAway.Init") // filled before each test
class SourceListTest {

    private static final List<String> TITLES = List.of("PERS_NR", "FULLNM", "ORGEH", "SIT_CD", "KOSTL");
    private static final List<String> MEANINGS = List.of("staff_no", "names", "institution_code", "status", "");

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private TakeRoster takeRoster;

    @Autowired
    private NameSource nameSource;

    @Autowired
    private ExplainColumns explainColumns;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    private List<Line> staff;
    private Scope official;
    private UUID source;

    @BeforeEach
    void a_source_of_a_school() {
        staff = rosters.staff(1).lines(5);
        official = rosters.nation();
        source = nameSource
                .source(official, "", "Extract " + staff.getFirst().at(Column.STAFF_NO))
                .orElseThrow();
    }

    @Test
    void strange_titles_are_asked_about_once_and_then_understood() {
        var first = send(rows(TITLES, staff));

        assertThat(first.state()).isEqualTo(State.ASKED);
        assertThat(explainColumns.question(official, first.id()).orElseThrow().asked())
                .extracting(Asked::title)
                .containsExactlyElementsOf(TITLES);
        assertThat(explainColumns.explain(official, first.id(), MEANINGS)).isEqualTo(new Answer.Learnt());
        assertThat(rosters.check(first.id()).count("JOIN")).isEqualTo(5);
        rosters.applied(rosters.find(first));

        var next = send("\n" + rows(TITLES, staff.subList(0, 4)));

        assertThat(next.state()).as("no question").isEqualTo(State.CHECKED);
        assertThat(next.count("SAME")).isEqualTo(4);
        assertThat(next.ignored()).containsExactly("KOSTL");
    }

    @Test
    void a_changed_header_asks_only_for_what_is_new() {
        explainColumns.explain(official, send(rows(TITLES, staff)).id(), MEANINGS);
        var titles = new ArrayList<>(TITLES);
        titles.add("GENDR");

        var next = send(rows(titles, staff));

        assertThat(explainColumns.question(official, next.id()).orElseThrow().asked())
                .extracting(Asked::title)
                .containsExactly("GENDR");
        explainColumns.explain(official, next.id(), List.of("sex"));
        assertThat(rosters.check(next.id()).columns())
                .containsEntry("sex", "GENDR")
                .containsEntry("names", "FULLNM");
    }

    @Test
    void what_is_needed_must_be_somewhere() {
        var list = send(rows(TITLES, staff));

        assertThat(explainColumns.explain(official, list.id(), List.of("staff_no", "names", "", "status", "")))
                .isEqualTo(new Answer.Missing(List.of(List.of("institution_code", "institution_name"))));
        assertThat(rosters.find(list).state()).isEqualTo(State.ASKED);
    }

    @Test
    void columns_are_explained_once_however_often_the_form_is_sent() {
        var list = send(rows(TITLES, staff));

        explainColumns.explain(official, list.id(), MEANINGS);

        assertThat(explainColumns.explain(official, list.id(), MEANINGS)).isEqualTo(new Answer.TooLate());
    }

    @Test
    void examples_show_no_long_number() {
        var list = send("A;B;C\n1199880012345678;Ineza Test;Huye\n");

        assertThat(explainColumns
                        .question(official, list.id())
                        .orElseThrow()
                        .asked()
                        .getFirst()
                        .samples())
                .containsExactly("•".repeat(13) + "678");
    }

    @Test
    void a_forbidden_column_refuses_the_list_whatever_its_source() {
        assertThat(send("PERS_NR;Salary;ORGEH\n1;2;3\n").state()).isEqualTo(State.REFUSED);
    }

    @Test
    void without_a_source_the_list_is_refused_with_the_way_to_explain_it() {
        var list = rosters.checked(rows(TITLES, staff));

        assertThat(list.refused()).isEqualTo(new RosterBatch.Refused(Refusal.NO_HEADER, ""));
    }

    @Test
    void another_officials_source_is_not_to_be_had() {
        var school = new Scope(UUID.randomUUID(), List.of("elsewhere"));

        assertThat(nameSource.source(school, source.toString(), "")).isEmpty();
    }

    @Test
    void the_pages_lead_from_the_upload_to_the_checked_list() throws Exception {
        var me = new PeopleFixture(database).official(Role.PROGRAMME_OFFICE);
        var name = "Payroll " + UUID.randomUUID();
        var to = requireNonNull(browser.perform(multipart("/rosters?lang=en")
                        .file(new MockMultipartFile(
                                "file", "x.csv", "text/csv", rows(TITLES, staff).getBytes(StandardCharsets.UTF_8)))
                        .param("sourceName", name)
                        .with(csrf())
                        .requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        rosters.check(UUID.fromString(to.substring(to.lastIndexOf('/') + 1)));

        assertThat(page(me, to).select("a[href$=/columns]")).hasSize(1);
        var columns = page(me, to + "/columns");
        assertThat(columns.select("select[name=column]")).hasSize(TITLES.size());
        var wrong = sent(me, to + "/columns", List.of("staff_no", "names", "", "status", ""));
        assertThat(wrong).contains("Say which column holds this: Code of the institution or Name of the institution");
        assertThat(Jsoup.parse(wrong).select("#column-2 option[selected]").val())
                .isEqualTo("names");
        sent(me, to + "/columns", MEANINGS);
        rosters.check(UUID.fromString(to.substring(to.lastIndexOf('/') + 1)));
        assertThat(page(me, to).text()).contains("People who join");

        var remembered =
                page(me, page(me, "/rosters").select("a:contains(" + name + ")").attr("href"));
        assertThat(remembered.select("select").eachAttr("id")).hasSize(TITLES.size());
    }

    private Document page(SignedIn me, String address) throws Exception {
        return Jsoup.parse(browser.perform(get(address + "?lang=en").requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String sent(SignedIn me, String address, List<String> meanings) throws Exception {
        return browser.perform(post(address + "?lang=en")
                        .param("column", meanings.toArray(String[]::new))
                        .with(csrf())
                        .requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private RosterBatch send(String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var id = takeRoster.take(
                official.person().toString(), official, new TakeRoster.Sent(bytes, "x.csv", "en", false, source));
        return rosters.check(id);
    }

    private static String rows(List<String> titles, List<Line> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(titles);
        for (var line : lines) {
            var cells = List.of(
                    line.at(Column.STAFF_NO),
                    line.at(Column.NAMES),
                    line.at(Column.INSTITUTION_CODE),
                    "Active",
                    "4711",
                    line.at(Column.SEX));
            rows.add(cells.subList(0, titles.size()));
        }
        return Sheet.csv(rows, ';');
    }
}
