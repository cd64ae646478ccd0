package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.people.PeopleFixture;
import org.twige.people.roster.RosterBatch.Refused;
import org.twige.people.roster.RosterBatch.State;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Which files are lists, how they are read, and what is said of the others. */
@PageTest
@SuppressWarnings("NullAway") // a batch that was refused says why
class RosterFilesTest {

    private static final String HEADER = "staff_no,names,institution_code,status";

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private RosterAnswers answers;

    @Autowired
    private DecideRoster decide;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ',', false",
        "UTF-8, ;, false",
        "UTF-8, ',', true",
        "UTF-8, ;, true",
        "windows-1252, ',', false",
        "windows-1252, ;, false",
        "UTF-16, ;, false"
    })
    void letters_and_separators_are_found_out(String letters, char between, boolean marked) {
        var lines = rosters.staff(2).lines(8);
        var text = (marked ? "\uFEFF" : "") + Sheet.ofAnOffice(lines).csv(between);

        var list = rosters.checked(rosters.nation(), text.getBytes(Charset.forName(letters)));

        assertThat(list.count("JOIN")).isEqualTo(8);
        assertThat(list.count("WARNINGS")).isZero();
        assertThat(list.readAs()).satisfies(read -> {
            assertThat(read.encoding().charset()).isEqualTo(Charset.forName(letters));
            assertThat(read.delimiter()).isEqualTo(between);
        });
        rosters.applied(list);
        assertThat(names(lines.getFirst())).isEqualTo(lines.getFirst().at(Column.NAMES));
    }

    @ParameterizedTest
    @CsvSource({"à, Ã\u00A0", "é, Ã©", "ï, Ã¯", "Í, Ã\u008D", "ç, Ã§"})
    void letters_that_were_damaged_on_the_way_are_put_right(String right, String damaged) {
        var line = rosters.staff(1).line(0);

        var list = rosters.applied(
                rosters.checked(Sheet.plain(List.of(line.with(Column.NAMES, "Ineza Fr" + damaged + "n")))
                        .csv(',')));

        assertThat(list.count("JOIN")).isEqualTo(1);
        assertThat(names(line)).isEqualTo("Ineza Fr" + right + "n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salary",
                "Basic salary",
                "Bank name",
                "Account number",
                "Religion",
                "Marital status",
                "Disability",
                "Salaire de base",
                "Banque",
                "Handicap",
                "Umushahara",
                "Konti",
                "Idini",
                "Mshahara",
                "Benki",
                "Dini"
            })
    void a_list_with_a_forbidden_column_is_refused_and_not_kept(String column) {
        var list = rosters.checked(HEADER + "," + column + "\n9,Ineza Test,x,Active,secret\n");

        assertThat(list.refused()).isEqualTo(new Refused(Refusal.FORBIDDEN_COLUMN, column));
        assertThat(isKept(list.file())).isFalse();
    }

    @Test
    void a_word_inside_another_is_no_forbidden_column() {
        assertThat(rosters.checked(HEADER + ",Testing centre\n9,Ineza Test,x,Active,y\n")
                        .refused())
                .isNull();
    }

    @Test
    void an_old_or_damaged_workbook_is_refused_with_the_way_to_save_it() throws Exception {
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};

        assertThat(upload(official(), "staff.xls", old)).contains("older kind", "Save as");
        assertThat(refusal(old)).isEqualTo(new Refused(Refusal.WORKBOOK, ""));
        assertThat(refusal(workbook())).isEqualTo(new Refused(Refusal.WORKBOOK_DAMAGED, ""));
    }

    @Test
    void what_is_no_text_no_header_or_nobody_is_said_so() {
        assertThat(refusal(new byte[] {0, 1, 2, 3, 0, 9})).isEqualTo(new Refused(Refusal.NOT_TEXT, ""));
        assertThat(refusal("Good morning\n\n1;2;3\n")).isEqualTo(new Refused(Refusal.NO_HEADER, ""));
        assertThat(refusal(" \n \n")).isEqualTo(new Refused(Refusal.NO_HEADER, ""));
        assertThat(refusal(HEADER + "\n")).isEqualTo(new Refused(Refusal.NO_ROWS, ""));
        assertThat(refusal("staff_no,names\n9,Ineza\n"))
                .isEqualTo(new Refused(Refusal.MISSING_COLUMN, "institution_code / institution_name, status"));
    }

    @Test
    void a_cell_without_an_end_is_found_by_its_row() {
        var good = HEADER + "\n" + "9,Ineza Test,x,Active\n".repeat(41);

        assertThat(refusal(good + "9,\"Ineza" + " Test,x,Active\n9".repeat(30_000)))
                .isEqualTo(new Refused(Refusal.QUOTE_OPEN, "42"));
        assertThat(refusal(good + "9," + "x".repeat(400_000) + "\n")).isEqualTo(new Refused(Refusal.QUOTE_OPEN, "42"));
    }

    @Test
    void a_long_cell_and_signs_that_nobody_sees_stop_at_most_their_row() {
        var lines = rosters.staff(1).lines(3_000);
        lines.set(2_500, lines.get(2_500).with(Column.POST_TITLE, "x".repeat(600)));
        lines.set(2_600, lines.get(2_600).with(Column.POST_TITLE, "Teac\0her\u202E"));

        var list = rosters.checked(Sheet.plain(lines).csv(','));

        assertThat(answers.findings(list)).hasSize(1).containsKey(2_502);
        assertThat(list.count("JOIN")).isEqualTo(2_999);
        rosters.applied(list);
        assertThat(database.sql("select title from people.post m join people.person p on p.id = m.person_id"
                                + " where p.staff_no = :no")
                        .param("no", lines.get(2_600).at(Column.STAFF_NO))
                        .query((row, _) -> row.getString(1))
                        .single())
                .isEqualTo("Teac her");
    }

    @Test
    void an_empty_file_is_asked_for_again() throws Exception {
        assertThat(upload(official(), "staff.csv", new byte[0])).contains("Choose a file with a staff list");
    }

    @Test
    void a_double_click_sends_one_list() throws Exception {
        var lines = Sheet.plain(rosters.staff(1).lines(50)).bytes();
        var sender = rosters.nation();

        var sent = atOnce(() -> rosters.checked(sender, lines).id());

        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
    }

    @Test
    void of_two_tabs_that_let_a_list_take_effect_it_does_so_once() throws Exception {
        var list = rosters.checked(Sheet.plain(rosters.staff(1).lines(50)).csv(','));
        var official = rosters.nation();

        var answers = atOnce(() -> {
            var answer = decide.apply(official, list.id());
            rosters.run(list);
            return answer;
        });

        assertThat(answers).containsAnyOf(DecideRoster.Answer.STARTED);
        assertThat(rosters.find(list).state()).isEqualTo(State.APPLIED);
        assertThat(database.sql("select count(*) from people.roster_change where batch_id = :id and change = 'JOINED'")
                        .param("id", list.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    private static <T> List<T> atOnce(Callable<T> act) throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = both.submit(act);
            var second = both.submit(act);
            return List.of(first.get(), second.get());
        }
    }

    private Refused refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private Refused refusal(byte[] bytes) {
        return rosters.checked(rosters.nation(), bytes).refused();
    }

    private boolean isKept(UUID file) {
        return database.sql("select exists (select from border.file where id = :id)")
                .param("id", file)
                .query(Boolean.class)
                .single();
    }

    private String names(Line line) {
        return database.sql("select names from people.person where staff_no = :no")
                .param("no", line.at(Column.STAFF_NO))
                .query((row, _) -> row.getString(1))
                .single();
    }

    private SignedIn official() {
        return new PeopleFixture(database).official(Role.PROGRAMME_OFFICE);
    }

    /** The words of the page that an upload leads to, once the list is checked. */
    private String upload(SignedIn me, String name, byte[] bytes) throws Exception {
        var sent = browser.perform(multipart("/rosters?lang=en")
                        .file(new MockMultipartFile("file", name, "text/csv", bytes))
                        .with(csrf())
                        .requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse();
        var to = sent.getRedirectedUrl();
        if (to == null) {
            return Jsoup.parse(sent.getContentAsString()).text();
        }
        rosters.check(UUID.fromString(to.substring(to.lastIndexOf('/') + 1)));
        return Jsoup.parse(browser.perform(get(to + "?lang=en").requestAttr(SignedIn.class.getName(), me))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
