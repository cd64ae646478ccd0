package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.mandates.ledger.EndExemptions;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.people.People;
import org.twige.people.Person;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** Somebody asks for more time and gets it; somebody is exempted, and the duty comes back when that is over. */
class RequestJourney {

    private static final byte[] PAPER = "%PDF-1.7 an invented decision".getBytes(StandardCharsets.ISO_8859_1);

    private LocalDate today;
    private UUID duty = new UUID(0, 0);

    @BeforeEach
    void a_day() {
        today = LocalDate.now(Nation.bean(Country.class).zone());
    }

    @AfterEach
    void the_world_has_its_own_time_again() {
        Nation.pass(Duration.ZERO);
    }

    @Test
    void a_learner_asks_for_more_time_and_the_coordinator_grants_it() {
        theCoordinatorAnswersForTheLearner();
        duty = OpenDuty.give(
                person("learner").id(),
                Optional.ofNullable(person("learner").institution()).orElseThrow(),
                today);
        var due = dueOn();
        var wanted = later(due).plusDays(10);
        try (var phone = Browser.phone(false);
                var desk = Browser.desk()) {
            var learner = phone.newPage();
            Browser.signIn(learner, Nation.account("learner"));
            ask(learner, wanted);
            var official = desk.newPage();
            Browser.signIn(official, Nation.account("coordinator"));
            decide(official);
            learner.reload();
            assertThat(learner.locator("main").innerText())
                    .contains("Granted on", "coordinator of", "more time was granted");
            Browser.lookInEveryLanguage(learner, "request-granted");
        }
        assertThat(dueOn()).isEqualTo(Nation.bean(Country.class).calendar().roll(wanted));
    }

    private void ask(Page page, LocalDate wanted) {
        page.navigate(Nation.address("/my-training?lang=en"));
        page.navigate(Nation.address("/my-training/duties/" + duty + "?lang=en"));
        page.click("main a[href$='/requests/extension']");
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator(".govuk-error-summary a").count())
                .as("what is missing is said")
                .isEqualTo(2);
        Browser.look(page, "request-wrong");
        page.check("input[name=reason] >> nth=0");
        type(page, wanted);
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator("main").innerText())
                .contains("More time was asked for", "Not decided yet");
        Browser.lookInEveryLanguage(page, "request-asked");
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
        page.click("main a[href$='/requests/exemption']");
        Browser.look(page, "request-own-exemption");
        page.click("a.govuk-back-link");
    }

    private static void decide(Page page) {
        page.navigate(Nation.address("/requests?lang=en"));
        look(page, "requests");
        page.click(
                "main li a[href^='/requests/']:has-text('" + person("learner").names() + "')");
        look(page, "request");
        page.click("form[action$='/grant'] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("Granted on");
    }

    @Test
    void an_exemption_is_proposed_decided_and_over_and_the_duty_is_back() {
        var person = somebody();
        try (var coordinator = Browser.desk();
                var office = Browser.desk()) {
            var page = coordinator.newPage();
            Browser.signIn(page, Nation.account("coordinator"));
            propose(page, person);
            var decider = office.newPage();
            Browser.signIn(decider, Nation.account("programme_office"));
            decider.navigate(page.url());
            look(decider, "request-exemption");
            decider.click("form[action$='/grant'] button");
            assertThat(Browser.whole(decider).locator("main").innerText())
                    .contains("Granted on", "To be looked at again on");
            look(decider, "request-exempted");
            assertThat(state(person)).isEqualTo("EXEMPT");
            page.navigate(Nation.address("/exemptions?lang=en"));
            look(page, "exemptions");
        }
        Nation.pass(Duration.ofDays(31));
        Nation.bean(EndExemptions.class).end(Nation.bean(LedgerClock.class).now());
        assertThat(state(person)).isEqualTo("OPEN");
    }

    private void propose(Page page, String person) {
        page.navigate(Nation.address("/people/" + person + "?lang=en"));
        page.click("main a[href$='/requests']");
        look(page, "requests-of-person");
        page.click("main a[href$='/exemption'] >> nth=0");
        page.check("input[name=reason][value=long_leave]");
        type(page, today.plusDays(29));
        page.setInputFiles("input[name=file]", new FilePayload("decision.pdf", "application/pdf", PAPER));
        look(page, "request-exemption-form");
        page.check("input[name=reason][value=long_leave]");
        type(page, today.plusDays(29));
        page.setInputFiles("input[name=file]", new FilePayload("decision.pdf", "application/pdf", PAPER));
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("The programme office decides");
    }

    private static void type(Page page, LocalDate day) {
        page.fill("input[name=day]", String.valueOf(day.getDayOfMonth()));
        page.fill("input[name=month]", String.valueOf(day.getMonthValue()));
        page.fill("input[name=year]", String.valueOf(day.getYear()));
    }

    /** On a phone in every language, and at a desk; goes on in English. */
    private static void look(Page page, String name) {
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, name);
        page.setViewportSize(1280, 900);
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
        Browser.look(page, name + "-en");
    }

    private LocalDate later(LocalDate due) {
        return due.isAfter(today) ? due : today;
    }

    /** Nobody coordinates where the learner of the demo works: an office gives the responsibility. */
    private static void theCoordinatorAnswersForTheLearner() {
        var home = Optional.ofNullable(person("learner").institution()).orElseThrow();
        Nation.bean(Responsibilities.class)
                .give(person("coordinator").id(), Role.COORDINATOR, home, null, "system:story");
    }

    private static Person person(String role) {
        return Nation.bean(People.class)
                .byStaffNumber(Nation.account(role).staffNumber())
                .orElseThrow();
    }

    private LocalDate dueOn() {
        return database()
                .sql("select due_on from mandates.report_duty where duty_id = :duty")
                .param("duty", duty)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .single();
    }

    /** Somebody with an open duty below the coordinator of the demo. */
    private static String somebody() {
        return database()
                .sql("""
                        select cast(p.person_id as text) from people.report_person p
                          join mandates.report_duty d on d.person_id = p.person_id and d.state = 'OPEN'
                         where p.institution_path <@ (select r.institution_path from people.report_responsibility r
                                                        join people.report_person c on c.person_id = r.person_id
                                                       where c.staff_no = :coordinator and r.role = 'COORDINATOR'
                                                       limit 1)
                           and p.staff_no not in (:coordinator, :learner) and p.state = 'LISTED'
                         group by p.person_id having count(*) = 1 order by p.person_id limit 1
                        """)
                .param("coordinator", Nation.account("coordinator").staffNumber())
                .param("learner", Nation.account("learner").staffNumber())
                .query(String.class)
                .single();
    }

    private static String state(String person) {
        return database().sql("""
                        select state from mandates.report_duty where person_id = cast(:person as uuid)
                         order by state not in ('EXEMPT', 'OPEN'), state limit 1
                        """).param("person", person).query(String.class).single();
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
