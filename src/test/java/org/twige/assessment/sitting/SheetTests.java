package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.border.PdfUa;
import org.twige.courses.PublishCourse;
import org.twige.people.Holdings;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;
import org.twige.web.Role;

@PageTest
class SheetTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private SeatHoldings holdings;

    private RoomFixture room;
    private Phone first;
    private Phone second;
    private PersonId habimana;
    private UUID sitting;
    private UUID seat;
    private String code;

    @BeforeEach
    void a_paper_for_somebody_without_a_phone() throws Exception {
        room = new RoomFixture(browser, database, publication);
        first = room.desk();
        second = room.desk(room.people.coordinatorOf(room.district));
        habimana = room.tried("HABIMANA Urugero");
        sitting = room.plan(first, habimana);
        first.send(first.open("/sittings/" + sitting), "/papers");
        seat = room.seat(sitting, habimana);
        code = database.sql("select sheet from assessment.seat where id = :seat")
                .param("seat", seat)
                .query(String.class)
                .single();
        room.open(first, sitting);
        first.send(first.open("/sittings/" + sitting + "/close"), "/close");
    }

    @Test
    void a_sheet_counts_when_two_people_entered_the_same() throws Exception {
        assertThat(enter(first, letters(7)).text()).contains("Another person has now to enter");
        assertThat(room.result(seat)).isEmpty();

        assertThat(enter(second, letters(7)).text()).contains("is entered and counts");

        assertThat(room.result(seat)).containsExactly(7, true);
    }

    @Test
    void nobody_can_enter_a_sheet_twice() throws Exception {
        enter(first, letters(8));
        var again = first.open("/sheets/" + code);

        assertThat(again.select("main form")).isEmpty();
        first.perform(first.form(second.open("/sheets/" + code), "/sheets/" + code, answers(letters(8))));
        assertThat(entries()).isEqualTo(1);
        assertThat(room.result(seat)).isEmpty();
    }

    @Test
    void the_second_person_does_not_see_what_the_first_one_entered() throws Exception {
        enter(first, letters(8));

        var page = second.open("/sheets/" + code);

        assertThat(page.select("input[name=answer]").eachAttr("value")).allMatch(String::isEmpty);
        assertThat(page.select("main").text()).doesNotContain("One person read").doesNotContain("HABIMANA");
    }

    @Test
    void a_third_person_looks_where_two_differ_and_only_there() throws Exception {
        var right = letters(8);
        var misread = new ArrayList<>(right);
        misread.set(2, "");
        enter(first, right);
        assertThat(enter(second, misread).text()).contains("A third person has now to look");
        assertThat(room.result(seat)).isEmpty();

        var third = room.desk(room.people.official(Role.PROGRAMME_OFFICE));
        var page = third.open("/sheets/" + code);
        assertThat(page.select("input[name=answer]")).hasSize(1);
        assertThat(page.text()).contains("One person read: " + right.get(2) + ". The other: nothing.");
        third.send(page, "/sheets/" + code, "answer", right.get(2));

        assertThat(room.result(seat)).containsExactly(8, true);
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void an_entry_that_cannot_stand_on_the_sheet_is_sent_back_with_what_was_typed() throws Exception {
        var typed = new ArrayList<>(letters(8));
        typed.set(0, "Z");

        var page = enter(first, typed);

        assertThat(first.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#answer-1");
        assertThat(page.select("#answer-1").attr("value")).isEqualTo("Z");
        assertThat(page.select("#answer-2").attr("value")).isEqualTo(typed.get(1));
        assertThat(entries()).isZero();
    }

    @Test
    void nobody_enters_their_own_sheet_and_an_official_of_elsewhere_does_not_find_it() throws Exception {
        room.people.responsible(habimana, Role.COORDINATOR, room.district);
        var own = room.desk(PeopleFixture.signedIn(habimana, Role.COORDINATOR));
        assertThat(own.open("/sheets/" + code).text()).contains("your own sheet");

        var other = room.elsewhere().desk();
        assertThat(other.perform(get("/sheets/" + code)).getStatus()).isEqualTo(404);
        other.open("/sheets?code=" + code);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void the_papers_hold_questions_and_a_code_and_neither_key_nor_a_name_on_the_sheet() throws Exception {
        sitting = room.plan(first, room.tried("INGABIRE Urugero"));
        first.send(first.open("/sittings/" + sitting), "/papers");
        var pdf = first.perform(get("/sittings/" + sitting + "/papers.pdf")).getContentAsByteArray();

        var pages = pages(pdf);

        assertThat(pages.getFirst()).contains("INGABIRE").contains("Question 1");
        assertThat(pages.getLast()).contains("Answer sheet").doesNotContain("INGABIRE");
        var sheet = database.sql("select sheet from assessment.seat where sitting_id = :sitting")
                .param("sitting", sitting)
                .query(String.class)
                .single();
        assertThat(pages.getLast()).contains(Codes.grouped(sheet));
        assertThat(Codes.typed(Codes.grouped(sheet))).isEqualTo(sheet);
        assertThat(whys()).isNotEmpty().noneMatch(why -> String.join(" ", pages).contains(why));
    }

    @Test
    void the_square_code_says_the_address_of_the_sheet_and_nothing_about_anybody() throws Exception {
        sitting = room.plan(first, room.tried("INGABIRE Urugero"));
        first.send(first.open("/sittings/" + sitting), "/papers");
        var pdf = first.perform(get("/sittings/" + sitting + "/papers.pdf")).getContentAsByteArray();

        var sheet = database.sql("select sheet from assessment.seat where sitting_id = :sitting")
                .param("sitting", sitting)
                .query(String.class)
                .single();
        assertThat(scanned(pdf)).startsWith("http").endsWith("/sheets/" + sheet);
        assertThat(PdfUa.problems(pdf)).as("for screen readers").isEmpty();
    }

    /** What a scanner reads from the last page. */
    private static String scanned(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 150);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText();
        }
    }

    @Test
    void the_attendance_list_has_a_slip_with_a_ticket_for_everybody() throws Exception {
        var ingabire = room.tried("INGABIRE Urugero");
        sitting = room.plan(first, ingabire);

        var pages =
                pages(first.perform(get("/sittings/" + sitting + "/slips.pdf")).getContentAsByteArray());

        assertThat(pages.getFirst()).contains("INGABIRE Urugero").contains("Signature");
        assertThat(pages.getLast()).contains(Codes.grouped(room.ticket(sitting, ingabire)));
    }

    @Test
    void a_paper_is_in_the_language_that_an_official_chose_and_so_are_its_answers() throws Exception {
        var ingabire = room.tried("INGABIRE Urugero");
        sitting = room.plan(first, ingabire);
        var path = "/sittings/" + sitting + "/seats/" + room.seat(sitting, ingabire);
        first.send(first.open(path), "/paper", "language", "rw");
        first.send(first.open("/sittings/" + sitting), "/papers");
        seat = room.seat(sitting, ingabire);
        code = sheet();

        var pages = pages(papers());
        assertThat(pages.getLast()).contains("Urupapuro rw’ibisubizo");
        assertThat(first.open("/sheets/" + code).text()).contains("Language of the paper: Ikinyarwanda");
        enter(first, letters(8));
        enter(second, letters(8));

        assertThat(database.sql("select distinct language from assessment.seat_response where seat_id = :seat")
                        .param("seat", seat)
                        .query(String.class)
                        .list())
                .containsExactly("rw");
    }

    @Test
    void nobody_enters_a_sheet_of_their_own_other_record() throws Exception {
        var twin =
                room.people.person().named("HABIMANA Urugero").at(room.district).save();
        new MergeFixture(beans).merge(twin, habimana);
        room.people.responsible(twin, Role.COORDINATOR, room.district);

        var own = room.desk(PeopleFixture.signedIn(twin, Role.COORDINATOR));

        assertThat(own.open("/sheets/" + code).text()).contains("your own sheet");
        assertThat(enter(first, letters(8)).text()).contains("Another person has now to enter");
        assertThat(own.open("/sittings/" + sitting + "/seats/" + seat).text()).contains("This is your own place");
    }

    @Test
    void the_second_person_is_another_one_even_if_the_first_has_two_records() throws Exception {
        var twin = room.people.personAt(room.district);
        database.sql("""
                insert into assessment.sheet_entry (seat_id, round, answers, entered_by, entered_at)
                values (:seat, 1, :answers, :twin, now())
                """)
                .param("seat", seat)
                .param("answers", letters(8).toArray(String[]::new))
                .param("twin", twin.value())
                .update();
        var kept = room.people.personAt(room.district);
        new MergeFixture(beans).merge(kept, twin);
        room.people.responsible(kept, Role.COORDINATOR, room.district);

        var page = room.desk(PeopleFixture.signedIn(kept, Role.COORDINATOR)).open("/sheets/" + code);

        assertThat(page.text()).contains("Another person has now to enter this sheet");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void who_compares_two_records_reads_on_how_many_lists_each_stands() {
        assertThat(holdings.of(habimana)).containsExactly(new Holdings.Holding("assessment.holding.seats", 1));
    }

    private byte[] papers() throws Exception {
        return first.perform(get("/sittings/" + sitting + "/papers.pdf")).getContentAsByteArray();
    }

    private String sheet() {
        return database.sql("select sheet from assessment.seat where sitting_id = :sitting")
                .param("sitting", sitting)
                .query(String.class)
                .single();
    }

    private List<String> whys() {
        return database.sql("""
                select option.value ->> 'why' from assessment.seat_item d
                  join assessment.seat s on s.id = d.seat_id and s.sitting_id = :sitting
                  join assessment.item_text t on t.item_id = d.item_id
                 cross join jsonb_each(t.options) option
                 where option.value ->> 'why' <> ''
                """)
                .param("sitting", sitting)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }

    /** What somebody crossed who knows so many answers, as letters of the sheet. */
    private List<String> letters(int rightly) {
        var right = room.right(seat);
        var letters = new ArrayList<String>();
        for (var at = 0; at < right.size(); at++) {
            var place = Integer.parseInt(right.get(at).values().getFirst());
            letters.add(PaperQuestion.letter(at < rightly ? place - 1 : place % 4));
        }
        return letters;
    }

    private static String[] answers(List<String> letters) {
        return letters.stream().flatMap(letter -> Stream.of("answer", letter)).toArray(String[]::new);
    }

    private Document enter(Phone desk, List<String> letters) throws Exception {
        return desk.send(desk.open("/sheets/" + code), "/sheets/" + code, answers(letters));
    }

    private long entries() {
        return room.count("assessment.sheet_entry where seat_id = :id", seat);
    }
}
