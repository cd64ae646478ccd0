package org.twige.outreach.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** A district with late people whom no message reaches, and piles of letters to them. */
@PageTest
abstract class LetterStory {

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient database;

    @Autowired
    Country country;

    @Autowired
    Clock clock;

    PeopleFixture people;
    InstitutionId district;
    InstitutionId school;
    InstitutionId clinic;
    PersonId teacher;
    PersonId nurse;
    SignedIn coordinator;
    LocalDate today;

    @BeforeEach
    void two_late_people_without_an_address_and_one_with_a_mailbox() {
        today = country.today(clock);
        people = new PeopleFixture(database);
        district = people.institution();
        school = people.institution(district);
        clinic = people.institution(district);
        coordinator = people.coordinatorOf(district);
        teacher = lateAt(school, "rw");
        nurse = lateAt(clinic, "fr");
        var reached = lateAt(school, "en");
        database.sql("insert into people.contact (person_id, kind, value) values (:person, 'email', :value)")
                .param("person", reached.value())
                .param("value", reached + "@example.org")
                .update();
    }

    PersonId lateAt(InstitutionId institution, String language) {
        var person = people.personAt(institution);
        database.sql("update people.person set language = :language where id = :person")
                .param("language", language)
                .param("person", person.value())
                .update();
        database.sql("""
                insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on)
                values (gen_random_uuid(), :person, gen_random_uuid(), :institution, :due, 'OPEN', true, :assigned)
                """)
                .param("person", person.value())
                .param("institution", institution.value())
                .param("due", today.minusDays(60))
                .param("assigned", today.minusDays(200))
                .update();
        return person;
    }

    /** Asks for a pile of late people, or as the parameter says, and waits until it is printed. */
    UUID printed(String name, String value) throws Exception {
        var form = name.equals("occasion") ? post("/letters") : post("/letters").param("occasion", "late");
        var answer = send(form.param(name, value), coordinator);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).startsWith("/jobs/");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> database.sql("""
                select count(*) = 0 from outreach.pile where made_by = :me and printed_at is null
                """)
                        .param("me", coordinator.person())
                        .query(Boolean.class)
                        .single());
        return database.sql("select id from outreach.pile where made_by = :me order by id desc limit 1")
                .param("me", coordinator.person())
                .query(UUID.class)
                .single();
    }

    PDDocument file(UUID pile) throws Exception {
        var answer = send(get("/letters/" + pile + "/file"), coordinator);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        return Loader.loadPDF(answer.getContentAsByteArray());
    }

    static String page(PDDocument file, int number) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(file);
    }

    static int indexOf(String[] pages, String names) {
        for (var at = 0; at < pages.length; at++) {
            if (pages[at].contains(names)) {
                return at;
            }
        }
        throw new AssertionError("no page names " + names);
    }

    String names(PersonId person) {
        return database.sql("select names from people.person where id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    String letters(String address) throws Exception {
        return read(address).expectFirst("main").text();
    }

    Document read(String address) throws Exception {
        return Jsoup.parse(send(get(address), coordinator).getContentAsString());
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn by) throws Exception {
        return pages.perform(request.with(csrf()).param("lang", "en").requestAttr("org.twige.web.SignedIn", by))
                .andReturn()
                .getResponse();
    }
}
