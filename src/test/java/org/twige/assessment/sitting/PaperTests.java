package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.border.PdfUa;
import org.twige.courses.PublishCourse;
import org.twige.people.PersonId;

@PageTest
class PaperTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    private RoomFixture room;
    private Phone first;
    private Phone second;
    private PersonId ingabire;
    private UUID sitting = new UUID(0, 0);

    @BeforeEach
    void two_officials_and_somebody_who_needs_paper() {
        room = new RoomFixture(browser, database, publication);
        first = room.desk();
        second = room.desk(room.people.coordinatorOf(room.district));
        ingabire = room.tried("INGABIRE Urugero");
    }

    @Test
    void a_paper_is_in_large_print_for_who_asked_for_larger_text() throws Exception {
        sitting = room.plan(first, ingabire);
        first.send(first.open("/sittings/" + sitting), "/papers");
        var usual = sizeOfNames(papers());

        room.wishes(ingabire, true, false, true);

        assertThat(sizeOfNames(papers())).isGreaterThan(usual * 3 / 2);
    }

    @Test
    void nobody_gets_the_questions_more_than_a_day_before() throws Exception {
        sitting = room.planIn(3, first, ingabire);

        var page = first.open("/sittings/" + sitting);
        assertThat(page.text()).contains("Papers can be prepared and printed from");
        assertThat(page.select("form[action$=/papers]")).isEmpty();
        first.force("/sittings/" + sitting + "/papers");

        assertThat(room.count("assessment.seat where sitting_id = :id and drawn_at is not null", sitting))
                .isZero();
        assertThat(first.perform(get("/sittings/" + sitting + "/papers.pdf")).getRedirectedUrl())
                .isEqualTo("/sittings/" + sitting);
    }

    @Test
    void who_had_the_papers_in_hand_cannot_sit_and_who_sits_gets_no_papers() throws Exception {
        var official = new PersonId(room.coordinator.person());
        sitting = room.plan(second, ingabire);
        first.send(first.open("/sittings/" + sitting), "/papers");
        papers();
        assertThat(room.count(
                        "audit.entry where kind = 'papers.taken' and subject = 'sitting:' || cast(:id as text)",
                        sitting))
                .isEqualTo(1);
        room.triedAlso(official);

        assertThat(second.open("/sittings/" + sitting + "/people")
                        .select("input[name=person]")
                        .eachAttr("value"))
                .doesNotContain(official.value().toString());
        second.force(
                "/sittings/" + sitting + "/people", "person", official.value().toString());
        assertThat(room.count("assessment.seat where sitting_id = :id", sitting))
                .isEqualTo(1);

        var other = room.plan(second, official);
        assertThat(first.open("/sittings/" + other).text()).contains("You are on this list yourself");
        first.force("/sittings/" + other + "/papers");
        assertThat(room.count("assessment.seat where sitting_id = :id and drawn_at is not null", other))
                .isZero();
    }

    private byte[] papers() throws Exception {
        var pdf = first.perform(get("/sittings/" + sitting + "/papers.pdf")).getContentAsByteArray();
        assertThat(PdfUa.problems(pdf)).as("for screen readers").isEmpty();
        return pdf;
    }

    /** In points, of the line that says whose paper it is. */
    private static int sizeOfNames(byte[] pdf) throws Exception {
        var sizes = new ArrayList<Integer>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> places) throws IOException {
                    if (text.contains("INGABIRE")) {
                        sizes.add(Math.round(places.getFirst().getFontSizeInPt()));
                    }
                    super.writeString(text, places);
                }
            }.getText(document);
        }
        return sizes.getFirst();
    }
}
