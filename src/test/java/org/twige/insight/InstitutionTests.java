package org.twige.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.web.SignedIn;

@PageTest
class InstitutionTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private DutiesInSql duties;
    private LocalDate today;

    @BeforeEach
    void aMandateOfItsOwn() {
        people = new PeopleFixture(database);
        duties = new DutiesInSql(
                database, new CourseFixture(publication).publish().course().value());
        today = country.today(clock);
    }

    @Test
    void each_institution_below_is_counted_with_everybody_under_it() throws Exception {
        var ours = people.institution();
        var office = people.institution(ours);
        staff(people.institution(office), 3, 2, 5);
        staff(office, 1, 0, 1);
        staff(people.institution(), 0, 9, 9);

        var page = page(people.coordinatorOf(ours), "/institutions/" + ours.value());

        assertThat(page.select("table tbody tr")).hasSize(1);
        assertThat(page.select("table tbody tr").text()).contains("4 / 12").endsWith(" 2");
    }

    @Test
    void beyond_the_last_page_there_is_nobody() throws Exception {
        var ours = people.institution();
        staff(ours, 1, 1, 1);

        var page = page(people.coordinatorOf(ours), "/institutions/" + ours.value() + "/people", Integer.MAX_VALUE);

        assertThat(page.text()).contains("Nobody matches this");
    }

    /** So many who are done, who are late, and who still have time. */
    private void staff(InstitutionId at, int done, int late, int others) {
        for (var i = 0; i < done + late + others; i++) {
            var person = people.personAt(at);
            var due = i >= done && i < done + late ? today.minusDays(1) : today.plusDays(30);
            duties.give(person, at, today.minusDays(30), due);
            if (i < done) {
                duties.meet(person, today.minusDays(3));
            }
        }
    }

    private Document page(SignedIn reader, String address) throws Exception {
        return page(reader, address, 0);
    }

    private Document page(SignedIn reader, String address, int number) throws Exception {
        var cohort = duties.cohort(cohorts).code();
        var body = pages.perform(get(address + "?lang=en&cohort=" + cohort + "&page=" + number)
                        .requestAttr(SignedIn.class.getName(), reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(body);
    }
}
