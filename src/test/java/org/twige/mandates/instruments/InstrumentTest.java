package org.twige.mandates.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class InstrumentTest {

    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    private SignedIn office;
    private SignedIn coordinator;

    @BeforeEach
    void an_official_of_the_programme_office() {
        var people = new PeopleFixture(database);
        office = people.official(Role.PROGRAMME_OFFICE);
        coordinator = people.coordinatorOf(people.institution());
    }

    @Test
    void a_letter_is_recorded_with_its_scan_and_the_hash_of_it() throws Exception {
        var record = record(UUID.randomUUID().toString(), "letter.exe", PDF);

        var page = open(record.getResponse().getRedirectedUrl());

        assertThat(page.expectFirst("h1").text()).startsWith("Letter no. ").endsWith(" of 2 December 2025");
        assertThat(page.text()).contains("Issued by Ministry of tests", "SHA-256: ");
        var scan = page.expectFirst("main a[href*=/scans/]").attr("href");
        pages.perform(get(scan).requestAttr(SignedIn.class.getName(), office))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")));
    }

    @Test
    void an_order_may_be_in_force_from_another_day_than_its_own() throws Exception {
        var page = open(send(form(UUID.randomUUID().toString(), "order.pdf", PDF)
                        .param("in-force-day", "1")
                        .param("in-force-month", "3")
                        .param("in-force-year", "2026"))
                .getResponse()
                .getRedirectedUrl());

        assertThat(page.text()).contains("Date of the paper 2 December 2025", "In force from 1 March 2026");
    }

    @Test
    void a_day_that_is_none_is_not_the_day_from_which_an_order_is_in_force() throws Exception {
        var answer = send(form(UUID.randomUUID().toString(), "order.pdf", PDF).param("in-force-day", "31"))
                .getResponse();

        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#in-force");
        assertThat(page.expectFirst("input[name=in-force-day]").val()).isEqualTo("31");
    }

    @Test
    void a_scan_is_known_by_its_content_and_not_by_its_name() throws Exception {
        var page = Jsoup.parse(
                record(UUID.randomUUID().toString(), "letter.pdf", "MZ a program".getBytes(StandardCharsets.UTF_8))
                        .getResponse()
                        .getContentAsString());

        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#scan");
        assertThat(page.text()).contains("The content of this file is something else.", "There is no scan yet.");
    }

    @Test
    void a_scan_of_more_than_ten_megabytes_is_refused() throws Exception {
        var large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(record(UUID.randomUUID().toString(), "letter.pdf", large)
                        .getResponse()
                        .getContentAsString())
                .contains("The file is larger than 10 MB.");
    }

    @Test
    void pictures_are_scans_too() {
        assertThat(ScanKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains(ScanKind.PNG);
        assertThat(ScanKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .contains(ScanKind.JPEG);
        assertThat(ScanKind.of(new byte[0])).isEmpty();
    }

    @Test
    void the_same_letter_is_recorded_once() throws Exception {
        var number = UUID.randomUUID().toString();
        record(number, "letter.pdf", PDF);

        var again = record(number, "letter.pdf", PDF).getResponse();

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("is already recorded");
    }

    @Test
    void a_form_that_is_not_right_says_what_is_missing_and_keeps_what_was_typed() throws Exception {
        var page = Jsoup.parse(send(multipart("/instruments").param("title", "Typed title"))
                .getResponse()
                .getContentAsString());

        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#kind", "#number", "#issuer", "#issued");
        assertThat(page.select("input[name=title]").val()).isEqualTo("Typed title");
    }

    @Test
    void nobody_but_the_offices_reads_instruments() throws Exception {
        var address = record(UUID.randomUUID().toString(), "letter.pdf", PDF)
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();

        for (var path : new String[] {"/instruments", "/instruments/new", address}) {
            pages.perform(get(path).requestAttr(SignedIn.class.getName(), coordinator))
                    .andExpect(status().is4xxClientError());
        }
    }

    private MvcResult record(String number, String file, byte[] bytes) throws Exception {
        return send(form(number, file, bytes));
    }

    private static MockMultipartHttpServletRequestBuilder form(String number, String file, byte[] bytes) {
        var form = multipart("/instruments").file(new MockMultipartFile("scan", file, "text/plain", bytes));
        form.param("kind", "LETTER")
                .param("number", number)
                .param("title", "Training on AI")
                .param("otherIssuer", "Ministry of tests")
                .param("day", "2")
                .param("month", "12")
                .param("year", "2025");
        return form;
    }

    private MvcResult send(MockMultipartHttpServletRequestBuilder form) throws Exception {
        form.with(csrf()).requestAttr(SignedIn.class.getName(), office);
        return pages.perform(form).andReturn();
    }

    private Document open(@org.jspecify.annotations.Nullable String address) throws Exception {
        assertThat(address).isNotNull();
        return Jsoup.parse(pages.perform(get(String.valueOf(address)).requestAttr(SignedIn.class.getName(), office))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
