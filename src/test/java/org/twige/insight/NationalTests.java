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
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class NationalTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Activities activities;

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

    private Document page(SignedIn reader, String address) throws Exception {
        var body = pages.perform(get(address).requestAttr(SignedIn.class.getName(), reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(body);
    }

    private SignedIn office() {
        return PeopleFixture.signedIn(people.personAt(people.root()), Role.PROGRAMME_OFFICE);
    }

    private InstitutionId schoolWith(int done, int all) {
        var district = country.districts().getFirst().code();
        var school = people.institution(people.root(), "school", district);
        for (var i = 0; i < all; i++) {
            var person = people.personAt(school);
            duties.give(person, school, today.minusDays(30), today.plusDays(30));
            if (i < done) {
                duties.meet(person, today.minusDays(3));
            }
        }
        return school;
    }

    @Test
    void a_share_stands_beside_its_denominator_and_opens_its_definition() throws Exception {
        schoolWith(3, 12);

        var page = page(
                office(), "/national?lang=en&cohort=" + duties.cohort(cohorts).code());

        assertThat(page.select(".twige-figure:has(a[href='/figures#met'])").text())
                .contains("25%")
                .contains("3 of 12 people");
    }

    @Test
    void a_past_day_answers_from_the_ledger() throws Exception {
        schoolWith(3, 12);

        var page = page(
                office(), "/national?lang=en&cohort=" + duties.cohort(cohorts).code() + "&on=" + today.minusDays(10));

        assertThat(page.text()).contains("0 of 12 people");
    }

    @Test
    void the_map_and_the_table_show_the_same_share() throws Exception {
        schoolWith(6, 12);

        var page = page(
                office(), "/national?lang=en&cohort=" + duties.cohort(cohorts).code());

        var place = country.districts().getFirst();
        assertThat(page.select("svg.twige-map a").size())
                .isEqualTo(country.districts().size());
        assertThat(page.select("svg.twige-map a title").getFirst().text())
                .isEqualTo(place.name().in("en") + ": 50%");
        assertThat(page.select("#districts tbody tr").getFirst().text())
                .contains("50%")
                .contains("6 / 12");
    }

    @Test
    void a_small_institution_is_not_among_those_that_need_help_first() throws Exception {
        schoolWith(0, 9);

        var page = page(
                office(), "/national?lang=en&cohort=" + duties.cohort(cohorts).code());

        assertThat(page.text()).contains("No institution of this size has enough people to compare.");
    }

    @Test
    void a_coordinator_sees_the_own_school_and_no_other() throws Exception {
        var own = schoolWith(1, 4);
        var other = schoolWith(2, 5);
        var coordinator = people.coordinatorOf(own);

        var page = page(
                coordinator,
                "/institutions/" + own.value() + "?lang=en&cohort="
                        + duties.cohort(cohorts).code());

        assertThat(page.text()).contains("1 of 4 people");
        pages.perform(get("/institutions/" + other.value()).requestAttr(SignedIn.class.getName(), coordinator))
                .andExpect(status().isNotFound());
        pages.perform(get("/institutions/" + other.value() + "/people")
                        .requestAttr(SignedIn.class.getName(), coordinator))
                .andExpect(status().isNotFound());
        pages.perform(get("/national").requestAttr(SignedIn.class.getName(), coordinator))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
    }

    @Test
    void a_person_outside_the_own_part_of_the_tree_does_not_exist() throws Exception {
        var own = schoolWith(1, 4);
        var stranger = people.personAt(people.institution());

        pages.perform(get("/people/" + stranger.value())
                        .requestAttr(SignedIn.class.getName(), people.coordinatorOf(own)))
                .andExpect(status().isNotFound());
    }

    @Test
    void everybody_stands_in_exactly_one_place_of_the_picture() throws Exception {
        var school = schoolWith(2, 7);
        var page = page(
                people.coordinatorOf(school),
                "/institutions/" + school.value() + "?lang=en&cohort="
                        + duties.cohort(cohorts).code());

        assertThat(page.text()).contains("2 of 7 people").contains("Never signed in 5");
    }

    @Test
    void a_persons_history_names_each_event() throws Exception {
        var school = people.institution();
        var person = people.personAt(school);
        duties.give(person, school, today.minusDays(30), today.plusDays(30));
        duties.meet(person, today.minusDays(1));

        var page = page(people.coordinatorOf(school), "/people/" + person.value() + "?lang=en");

        assertThat(page.select(".twige-history li strong").eachText()).containsExactly("Completed", "Duty given");
    }

    @Test
    void the_trend_is_counted_from_the_days_of_the_ledger() {
        schoolWith(3, 12);

        activities.recount(clock.instant());

        var totals = activities.since(duties.cohort(cohorts), today.minusWeeks(12));
        assertThat(totals.getLast().met()).isEqualTo(3);
        assertThat(totals.getLast().eligible()).isEqualTo(12);
        assertThat(activities.national(duties.cohort(cohorts)).neverSignedIn()).isEqualTo(9);
    }

    @Test
    void a_first_day_on_which_nobody_counts_does_not_stop_the_count() {
        var school = people.institution();
        duties.giveUncounted(people.personAt(school), school, today.minusDays(30), today.plusDays(30));
        duties.give(people.personAt(school), school, today.minusDays(20), today.plusDays(30));

        activities.recount(clock.instant());

        assertThat(activities.since(duties.cohort(cohorts), today.minusWeeks(12)))
                .extracting(Activities.Total::eligible)
                .containsExactly(0L, 1L);
    }

    @Test
    void every_figure_has_its_definition() throws Exception {
        var page = page(office(), "/figures?lang=rw");

        assertThat(page.select("h2[id]").eachAttr("id")).contains("eligible", "met", "stuck", "as-of", "need-help");
    }

    @Test
    void the_table_can_be_downloaded_with_the_same_figures() throws Exception {
        schoolWith(6, 12);

        var csv = pages.perform(
                        get("/national.csv?cohort=" + duties.cohort(cohorts).code())
                                .requestAttr(SignedIn.class.getName(), office()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(csv).contains(country.districts().getFirst().code() + ",").contains(",12,6,0,0,");
    }
}
