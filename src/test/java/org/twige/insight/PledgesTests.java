package org.twige.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.mandates.study.StudyTimeFixture;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;

@PageTest
class PledgesTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    @Autowired
    private BeanFactory beans;

    private PeopleFixture people;
    private DutiesInSql duties;
    private Cohort cohort;
    private LocalDate today;

    @BeforeEach
    void a_mandate_of_its_own() {
        people = new PeopleFixture(database);
        var course = new CourseFixture(publication).publish().course().value();
        duties = new DutiesInSql(database, course);
        cohort = duties.cohort(cohorts);
        today = country.today(clock);
    }

    @Test
    void the_word_of_the_nearest_institution_above_stands_beside_the_share_that_is_done() {
        var district = people.institution();
        var school = schoolWith(district, 3, 12);
        grant(district, 90);

        assertThat(published(school).minutes()).isEqualTo(90);
        assertThat(published(school).said()).isTrue();
        assertThat(published(school).standing().share()).isEqualTo(0.25);

        grant(school, 45);

        assertThat(published(school).minutes()).isEqualTo(45);
    }

    @Test
    void a_word_for_a_later_day_is_published_on_that_day() {
        var school = schoolWith(people.institution(), 1, 10);
        grant(school, 45);
        new StudyTimeFixture(beans).grant(school, 30, today.plusDays(5));

        assertThat(published(school).minutes()).isEqualTo(45);
        assertThat(on(today.plusDays(5), school).minutes()).isEqualTo(30);
    }

    @Test
    void the_figures_of_few_people_stay_hidden() throws Exception {
        var few = schoolWith(people.institution(), 3, 9);
        var seen = schoolWith(people.institution(), 3, 10);

        var rows = Jsoup.parse(read("/pledges?lang=en&cohort=" + cohort.code()))
                .select("tbody tr")
                .eachText();
        assertThat(rows)
                .hasSize(2)
                .anyMatch(row -> row.contains("fewer than 10 people"))
                .anyMatch(row -> row.contains("30% of 10 people"));
        assertThat(read("/pledges.csv?cohort=" + cohort.code()).lines().skip(1))
                .hasSize(2)
                .anyMatch(line -> line.matches(people.code(few) + ",.*,(yes|no),,," + today))
                .anyMatch(line -> line.matches(people.code(seen) + ",.*,(yes|no),10,3," + today));
    }

    @Test
    void anybody_reads_the_page_and_takes_the_table_without_signing_in() throws Exception {
        assertThat(Jsoup.parse(read("/pledges?lang=en")).expectFirst("h1").text())
                .isEqualTo("Time to learn, and results");
        assertThat(read("/pledges.csv")).contains("code,institution,district,minutes_per_week");
    }

    @Test
    void whoever_takes_the_table_again_and_again_has_to_wait() throws Exception {
        var table = "/pledges.csv?cohort=" + cohort.code();
        for (var time = 0; time < PledgesController.TABLES; time++) {
            read(table);
        }

        pages.perform(get(table)).andExpect(status().isTooManyRequests());
        assertThat(read("/pledges?cohort=" + cohort.code())).contains("<h1");
    }

    private String read(String address) throws Exception {
        return pages.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Published published(InstitutionId institution) {
        return on(today, institution);
    }

    private Published on(LocalDate day, InstitutionId institution) {
        return pledges.on(cohort, day, "", 0, 1000).stream()
                .filter(row -> row.code().equals(people.code(institution)))
                .findFirst()
                .orElseThrow();
    }

    private void grant(InstitutionId institution, int minutes) {
        new StudyTimeFixture(beans).grant(institution, minutes, LocalDate.of(2026, 1, 1));
    }

    private InstitutionId schoolWith(InstitutionId above, int done, int all) {
        var school = people.institution(above);
        for (var i = 0; i < all; i++) {
            var person = people.personAt(school);
            duties.give(person, school, today.minusDays(30), today.plusDays(30));
            if (i < done) {
                duties.meet(person, today);
            }
        }
        return school;
    }
}
