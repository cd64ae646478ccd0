package org.twige.mandates.keypad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.Mandates;
import org.twige.mandates.ToDo;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class KeypadChoiceTest {

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Mandates mandates;

    private SignedIn office;
    private PersonId teacher;
    private UUID mandate;

    @BeforeEach
    void a_published_mandate_and_a_duty_under_it() {
        var people = new PeopleFixture(database);
        var ledger = new LedgerFixture(database);
        var school = people.institution();
        office = people.official(Role.PROGRAMME_OFFICE);
        teacher = people.personAt(school);
        var rule = DueRule.fixed(LocalDate.of(2099, 6, 30), 30);
        var version = ledger.version(LedgerFixture.everybodyAt(school), rule, LedgerFixture.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
        mandate = version.mandate().value();
    }

    @Test
    void a_lesson_on_a_keypad_phone_counts_unless_the_mandate_says_otherwise() throws Exception {
        assertThat(mandates.toDo(teacher)).singleElement().matches(ToDo::keypadCounts);
        assertThat(chosen()).isEqualTo("learning");

        assertThat(choose(office, "practice").getStatus()).isEqualTo(303);
        assertThat(choose(office, "practice").getStatus()).as("sent twice").isEqualTo(303);

        assertThat(mandates.toDo(teacher)).singleElement().matches(duty -> !duty.keypadCounts());
        assertThat(chosen()).isEqualTo("practice");
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void only_the_programme_office_chooses_and_only_one_of_the_two() throws Exception {
        var people = new PeopleFixture(database);

        assertThat(choose(people.official(Role.AUDITOR), "practice").getStatus())
                .isEqualTo(404);
        assertThat(choose(office, "anything").getStatus()).isEqualTo(422);
        assertThat(mandates.toDo(teacher)).singleElement().matches(ToDo::keypadCounts);
    }

    private String chosen() throws Exception {
        var page = server.perform(get("/mandates/" + mandate + "/keypad")
                        .param("lang", "en")
                        .requestAttr("org.twige.web.SignedIn", office))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).expectFirst("input[name=counts][checked]").val();
    }

    private MockHttpServletResponse choose(SignedIn me, String counts) throws Exception {
        return server.perform(post("/mandates/" + mandate + "/keypad")
                        .param("counts", counts)
                        .requestAttr("org.twige.web.SignedIn", me)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private long acts() {
        return database.sql("select count(*) from audit.entry where kind = :kind and subject = :subject")
                .params(Map.of("kind", "mandate.keypad-chosen", "subject", "mandate:" + mandate))
                .query(Long.class)
                .single();
    }
}
