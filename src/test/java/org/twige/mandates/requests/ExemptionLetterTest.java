package org.twige.mandates.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twige.mandates.requests.RequestDesk.dated;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.EndExemptions;
import org.twige.mandates.ledger.Extension;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.mandates.ledger.PublishedMandates;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ExemptionLetterTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private PublishedMandates mandates;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private EndExemptions night;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    private LedgerFixture ledger;
    private RequestDesk desk;
    private PersonId teacher;
    private SignedIn coordinator;
    private SignedIn office;
    private LocalDate today;
    private MandateId mandate;

    @BeforeEach
    void an_exempt_teacher_when_a_letter_gives_everybody_more_time() throws Exception {
        var people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        desk = new RequestDesk(pages);
        var school = people.institution();
        teacher = people.personAt(school);
        coordinator = people.coordinatorOf(school);
        office = people.official(Role.PROGRAMME_OFFICE);
        today = clock.now().on();
        var version = ledger.version(
                LedgerFixture.everybodyAt(school), DueRule.fixed(today.plusDays(40), 30), LedgerFixture.course());
        mandate = version.mandate();
        carryOut(version);
        exempt(today.plusDays(60));
        var more = new Extension.ToDate(today.plusDays(300));
        carryOut(NewVersion.extending(mandates.newest(mandate).orElseThrow(), ledger.instrument(), more));
        assertThat(ledger.duty(teacher, "state")).isEqualTo("EXEMPT");
    }

    @Test
    void whose_exemption_is_over_after_the_letter_has_that_time_too() {
        night.end(Moment.of(clock.now().at().plus(Duration.ofDays(61)), country.zone()));

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXEMPTED", "REOPENED");
        assertThat(ledger.duty(teacher, "due_on")).isEqualTo(dateOfTheLetter());
    }

    @Test
    void whose_exemption_is_ended_early_after_the_letter_has_that_time_too() throws Exception {
        desk.send("/requests/" + request() + "/end", Map.of("reason", "The leave was cut short."), office);

        assertThat(ledger.events(teacher)).containsExactly("ASSIGNED", "EXEMPTED", "REOPENED");
        assertThat(ledger.duty(teacher, "due_on")).isEqualTo(dateOfTheLetter());
    }

    private String dateOfTheLetter() {
        return country.calendar().roll(today.plusDays(300)).toString();
    }

    private void exempt(LocalDate until) throws Exception {
        var asked = "/people/" + teacher + "/requests/" + ledger.duty(teacher, "id") + "/exemption";
        desk.send(asked, dated(until, "reason", "long_leave", "paper", "Decision 12 of 3 November"), coordinator);
        desk.send("/requests/" + request() + "/grant", dated(until, "review", "30"), office);
    }

    private String request() {
        return database.sql("select cast(id as text) from mandates.request where person_id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    private void carryOut(NewVersion version) {
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }
}
