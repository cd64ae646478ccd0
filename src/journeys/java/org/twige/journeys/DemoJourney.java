package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody from elsewhere looks at the demo: no page for officials that others fill is empty. */
class DemoJourney {

    @Test
    void a_coordinator_of_the_demo_finds_people_to_care_for() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("coordinator"));
            assertThat(read(page, "/questions?answered=true")).contains("Urugero");
            assertThat(read(page, "/champions")).contains("champion now");
            assertThat(read(page, "/classes")).contains("Planned");
            assertThat(page.locator("main a[href^='/classes/']").count()).isGreaterThan(1);
        }
    }

    @Test
    void the_programme_office_of_the_demo_sees_who_is_late_and_whom_no_message_reaches() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            read(page, "/no-device");
            assertThat(page.locator("main input[name=person]").count()).isPositive();
            read(page, "/nudges/by-hand?who=late");
            assertThat(count("mandates.report_duty where state = 'OPEN' and due_on < current_date"))
                    .as("late")
                    .isGreaterThan(10);
            assertThat(count("outreach.nudge where step = 'OVERDUE'"))
                    .as("reminded")
                    .isGreaterThan(10);
        }
    }

    @Test
    void a_learner_of_the_demo_finds_an_answer() {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            assertThat(read(page, "/answers?for=saved")).contains("Is my work lost?");
        }
    }

    private static long count(String from) {
        return Nation.bean(JdbcClient.class)
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    private static String read(Page page, String address) {
        page.navigate(Nation.address(address + (address.contains("?") ? "&" : "?") + "lang=en"));
        Browser.look(page, "demo" + page.url().replaceAll("\\?.*|.*(?=/)", "").replace('/', '-'));
        return page.locator("main").innerText();
    }
}
