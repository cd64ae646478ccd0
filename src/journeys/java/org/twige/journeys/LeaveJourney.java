package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.people.Institutions;
import org.twige.people.PersonId;

/** A staff list says that a woman is on maternity leave, a later one that she is back: her duty waits for her. */
class LeaveJourney {

    private static final int DAYS_AWAY = 12;

    /** As the staff list names her. */
    private record Mother(UUID person, String staffNumber, String names, String employer) {}

    private Mother mother;
    private LocalDate today;
    private LocalDate before;
    private UUID duty;

    @BeforeEach
    void a_learner_with_a_duty_that_is_open() {
        today = LocalDate.now(Nation.bean(Country.class).zone());
        mother = database()
                .sql("""
                        select p.person_id, p.staff_no, p.names, i.code from people.report_person p
                          join people.report_institution i on i.institution_id = p.institution_id
                         where p.staff_no = :staffNo
                        """)
                .param("staffNo", Nation.account("learner").staffNumber())
                .query((row, _) -> new Mother(
                        row.getObject("person_id", UUID.class),
                        row.getString("staff_no"),
                        row.getString("names"),
                        row.getString("code")))
                .single();
        var employer = Nation.bean(Institutions.class)
                .byCode(mother.employer())
                .orElseThrow()
                .id();
        duty = OpenDuty.give(new PersonId(mother.person()), employer, today.plusDays(10));
        before = dueOn();
    }

    @Test
    void a_maternity_leave_pauses_a_duty_and_moves_its_date() {
        try (var desk = Browser.desk();
                var phone = Browser.phone(false)) {
            var office = desk.newPage();
            var learner = phone.newPage();
            Browser.signIn(office, Nation.account("programme_office"));
            Browser.signIn(learner, Nation.account("learner"));
            upload(office, "Maternity leave", today.minusDays(DAYS_AWAY));
            awaitState("PAUSED");
            readThatTheClockStandsStill(learner);
            upload(office, "Active", today);
            awaitState("OPEN");
            readThatTheDateMoved(learner);
        }
    }

    private void upload(Page page, String status, LocalDate extracted) {
        var list = "staff_no,names,institution_code,status,extract_date\n"
                + "%s,%s,%s,%s,%s%n"
                        .formatted(mother.staffNumber(), mother.names(), mother.employer(), status, extracted);
        page.navigate(Nation.address("/rosters?lang=en"));
        page.setInputFiles(
                "input[type=file]", new FilePayload("leave.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.check("input[name=partial][value=true]");
        page.click("main form button[type=submit]");
        page.waitForSelector("form[action$='/effect']");
        page.click("form[action$='/effect'] button");
        page.waitForSelector("a[href$='/result.csv']");
    }

    private void readThatTheClockStandsStill(Page page) {
        page.navigate(Nation.address("/my-training?lang=en"));
        assertThat(page.locator("main").innerText())
                .contains("Your status is “Maternity leave”: the clock stands still");
        Browser.lookInEveryLanguage(page, "my-training-leave");
        page.navigate(Nation.address("/my-training?lang=en"));
        page.navigate(Nation.address("/my-training/duties/" + duty + "?lang=en"));
        assertThat(page.locator("main").innerText())
                .contains("The clock stands still. Status: Maternity leave", "the date moves by as many days");
        look(page, "why-me-leave");
    }

    private void readThatTheDateMoved(Page page) {
        var calendar = Nation.bean(Country.class).calendar();
        assertThat(dueOn()).isEqualTo(calendar.roll(before.plusDays(DAYS_AWAY)));
        page.navigate(Nation.address("/my-training?lang=en"));
        assertThat(page.locator("main").innerText())
                .contains(MandateJourney.english(dueOn()))
                .doesNotContain("the clock stands still");
        look(page, "my-training-back");
        page.navigate(Nation.address("/my-training/duties/" + duty + "?lang=en"));
        assertThat(page.locator("main").innerText())
                .contains("The clock runs again. The due date moved from " + MandateJourney.english(before) + " to "
                        + MandateJourney.english(dueOn()));
        look(page, "why-me-back");
    }

    private static void look(Page page, String name) {
        page.setViewportSize(1280, 900);
        Browser.look(page, name);
        page.setViewportSize(320, 640);
        Browser.look(page, name);
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> state(), state::equals);
    }

    private String state() {
        return first("state");
    }

    private LocalDate dueOn() {
        return LocalDate.parse(first("cast(due_on as text)"));
    }

    private String first(String what) {
        return database()
                .sql("select " + what + " from mandates.report_duty where duty_id = :duty")
                .param("duty", duty)
                .query(String.class)
                .single();
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
