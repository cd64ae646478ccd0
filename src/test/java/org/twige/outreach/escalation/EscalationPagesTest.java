package org.twige.outreach.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.mandates.LedgerFixture;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class EscalationPagesTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    private SignedIn office;
    private UUID mandate;

    @BeforeEach
    void a_mandate_in_force() {
        office = new PeopleFixture(database).official(Role.PROGRAMME_OFFICE);
        var ledger = new LedgerFixture(database);
        mandate = ledger.mandate().value();
        database.sql("""
                insert into mandates.mandate_version (mandate_id, number, cause, names, instrument_id, audience, due,
                                                      published_on, published_at, published_by)
                values (:mandate, 1, 'FIRST', '{"en": "A mandate with officials"}', :instrument,
                        '{"version": 1, "any": [{}], "except": []}',
                        '{"version": 1, "kind": "AFTER_JOINING", "date": null, "days": 60, "leastDays": 60, "notBefore": null}',
                        date '2026-01-05', timestamp '2026-01-05 10:00', :office)
                """)
                .param("mandate", mandate)
                .param("instrument", ledger.instrument())
                .param("office", office.person())
                .update();
    }

    @Test
    void a_mandate_of_which_nobody_said_anything_has_the_usual_values() throws Exception {
        assertThat(field("after").val()).isEqualTo("14");
        assertThat(field("share").val()).isEqualTo("25");
    }

    @Test
    void the_office_says_other_values_or_never_and_that_is_recorded() throws Exception {
        assertThat(say("30", "").getStatus()).isEqualTo(303);

        assertThat(field("after").val()).isEqualTo("30");
        assertThat(field("share").val()).isEmpty();
        assertThat(database.sql("select kind from audit.entry where subject = :subject")
                        .param("subject", "mandate:" + mandate)
                        .query(String.class)
                        .list())
                .containsExactly("escalation.set");
    }

    @Test
    void a_wrong_number_stays_typed_beside_what_is_wrong_with_it() throws Exception {
        var answer = say("400", "many");

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#after-" + mandate, "#share-" + mandate);
        assertThat(page.expectFirst("#after-" + mandate).val()).isEqualTo("400");
        assertThat(field("after").val()).isEqualTo("14");
    }

    @Test
    void nobody_says_it_of_a_mandate_that_is_not_in_force_and_only_the_office_says_it() throws Exception {
        var nowhere = send(post("/escalations/" + UUID.randomUUID()).param("after", "1"), office);
        var coordinator = new PeopleFixture(database).official(Role.COORDINATOR);

        assertThat(nowhere.getStatus()).isEqualTo(404);
        assertThat(send(get("/escalations"), coordinator).getStatus()).isEqualTo(404);
        assertThat(send(post("/escalations/" + mandate).param("after", "1"), coordinator)
                        .getStatus())
                .isEqualTo(404);
        assertThat(field("after").val()).isEqualTo("14");
    }

    private MockHttpServletResponse say(String after, String share) throws Exception {
        return send(post("/escalations/" + mandate).param("after", after).param("share", share), office);
    }

    private Element field(String name) throws Exception {
        return Jsoup.parse(send(get("/escalations"), office).getContentAsString())
                .expectFirst("#" + name + "-" + mandate);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, SignedIn by)
            throws Exception {
        return pages.perform(request.param("lang", "en").with(csrf()).requestAttr("org.twige.web.SignedIn", by))
                .andReturn()
                .getResponse();
    }
}
