package org.twige.credentials.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseId;
import org.twige.people.PeopleFixture;
import org.twige.web.SignedIn;

@PageTest
class EvidenceQueueTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Test
    void a_long_queue_goes_on_on_a_second_page() throws Exception {
        var people = new PeopleFixture(database);
        var evidence = new EvidenceFixture(database);
        var school = people.institution();
        var teacher = people.person().at(school).save();
        var rule = evidence.rule(new CourseId(UUID.randomUUID()), "ALWAYS", null, null, true);
        for (var sent = 0; sent < 51; sent++) {
            evidence.claimed(teacher, rule);
        }
        var coordinator = people.coordinatorOf(school);

        var first = open(coordinator, "/evidence");
        var second = open(coordinator, "/evidence?page=2");

        assertThat(first.text()).contains("51 wait");
        assertThat(first.select("main li > a[href^=/evidence/]")).hasSize(50);
        assertThat(first.select("main nav a[href='/evidence?page=2']")).isNotEmpty();
        assertThat(second.select("main li > a[href^=/evidence/]")).hasSize(1);
    }

    private Document open(SignedIn who, String address) throws Exception {
        return Jsoup.parse(pages.perform(get(address).requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
