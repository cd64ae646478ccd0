package org.twige.outreach.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A school whose people ask, with the officials who answer them. */
@PageTest
abstract class HelpStory {

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    PeopleFixture people;
    InstitutionId school;
    PersonId person;
    SignedIn teacher;
    SignedIn coordinator;
    SignedIn neighbour;
    SignedIn office;
    SignedIn author;
    String word;

    @BeforeEach
    void a_school_and_its_officials() {
        people = new PeopleFixture(database);
        school = people.institution();
        person = people.personAt(school);
        teacher = PeopleFixture.signedIn(person);
        coordinator = people.coordinatorOf(school);
        neighbour = people.coordinatorOf(people.institution());
        office = people.official(Role.PROGRAMME_OFFICE);
        author = people.official(Role.AUTHOR);
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    String ask() throws Exception {
        assertThat(send(post("/my-questions").param("asked", word), teacher).getRedirectedUrl())
                .isEqualTo("/my-questions?sent=true");
        return question();
    }

    String question() {
        return database.sql("select cast(id as text) from outreach.question where asked = :word order by id limit 1")
                .param("word", word)
                .query(String.class)
                .single();
    }

    MockHttpServletResponse answer(String question, String words) throws Exception {
        return send(post("/questions/" + question).param("answer", words), coordinator);
    }

    String names() {
        return database.sql("select names from people.person where id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    String read(String address, @Nullable SignedIn reader) throws Exception {
        return Jsoup.parse(send(get(address), reader).getContentAsString())
                .expectFirst("main")
                .text();
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable SignedIn by) throws Exception {
        var asked = request.with(csrf()).param("lang", "en");
        return pages.perform(by == null ? asked : asked.requestAttr("org.twige.web.SignedIn", by))
                .andReturn()
                .getResponse();
    }
}
