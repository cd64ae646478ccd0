package org.twige.people.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class EmergencyTests {

    private static final String WHY = "The head teacher had an accident and forty letters must go out today";

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private InstitutionId district;
    private InstitutionId school;
    private SignedIn coordinator;
    private SignedIn stranger;
    private LocalDate today;

    @BeforeEach
    void a_school_whose_coordinator_is_away_and_a_stranger_who_coordinates_elsewhere() {
        people = new PeopleFixture(database);
        district = people.institution(people.root(), "district", null);
        school = people.institution(district);
        coordinator = people.coordinatorOf(district);
        stranger = people.coordinatorOf(people.institution());
        today = country.today(clock);
    }

    @Test
    void a_deputy_takes_nothing_in_an_emergency() throws Exception {
        var deputy = people.personAt(school);
        var own = deputies.own(new PersonId(coordinator.person()), today).orElseThrow();
        deputies.handOn(own, deputy, school, today, today.plusDays(9));

        var answer = take(PeopleFixture.signedIn(deputy, Role.COORDINATOR), people.institution(people.institution()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("a deputy asks the programme office");
    }

    @Test
    void what_was_taken_in_an_emergency_is_no_ground_for_another() throws Exception {
        take(stranger, school);
        var own = deputies.own(new PersonId(stranger.person()), today).orElseThrow();
        responsibilities.end(own, "test");

        assertThat(take(stranger, people.institution(people.institution())).getStatus())
                .isEqualTo(422);
    }

    @Test
    void nobody_takes_the_nation_or_what_lies_directly_below_it() throws Exception {
        for (var high : new InstitutionId[] {people.root(), district}) {
            var answer = take(stranger, high);

            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("too high in the tree");
        }
        assertThat(take(stranger, school).getStatus()).isEqualTo(303);
    }

    @Test
    void a_place_and_what_lies_below_it_are_taken_once_in_thirty_days() throws Exception {
        var room = people.institution(school);
        take(stranger, school);
        takenDaysAgo(29);

        assertThat(take(stranger, school).getContentAsString()).contains("in the last 30 days");
        assertThat(take(stranger, room).getContentAsString()).contains("in the last 30 days");
        assertThat(take(stranger, people.institution(district)).getStatus()).isEqualTo(303);

        takenDaysAgo(30);
        assertThat(take(stranger, school).getStatus()).isEqualTo(303);
    }

    @Test
    void an_emergency_ends_with_the_responsibility_that_it_rests_on() throws Exception {
        take(stranger, school);
        assertThat(responsibilities.scopeOf(stranger).covers(people.path(school)))
                .isTrue();

        responsibilities.end(
                deputies.own(new PersonId(stranger.person()), today).orElseThrow(), "test");

        assertThat(responsibilities.rolesOf(new PersonId(stranger.person()), today))
                .doesNotContain(Role.COORDINATOR);
        assertThat(responsibilities.scopeOf(stranger).paths()).isEmpty();
    }

    @Test
    void the_programme_office_ends_an_emergency_at_once_and_whoever_took_it_is_told() throws Exception {
        take(stranger, school);
        var end = "/emergencies/" + taken() + "/end";

        assertThat(send(end, coordinator).getStatus()).isEqualTo(404);
        assertThat(text("/emergencies", coordinator)).contains(WHY).doesNotContain(end);
        var office = people.official(Role.PROGRAMME_OFFICE);
        assertThat(text("/emergencies", office)).contains(end);
        assertThat(send(end, office).getStatus()).isEqualTo(303);

        assertThat(responsibilities.scopeOf(stranger).covers(people.path(school)))
                .isFalse();
        assertThat(text("/emergencies", office)).doesNotContain(end);
        assertThat(text("/audit", people.official(Role.AUDITOR)))
                .contains("ended a responsibility that was taken in an emergency");
        assertThat(place(stranger)).contains("1 to read");
        assertThat(text("/emergencies", stranger)).contains("ended early", "I have read this");
    }

    @Test
    void whoever_took_it_can_end_it_and_is_told_nothing_new() throws Exception {
        take(stranger, school);

        assertThat(text("/emergencies", stranger)).contains(WHY, "End it now").doesNotContain("I have read this");
        assertThat(send("/emergencies/" + taken() + "/end", stranger).getStatus())
                .isEqualTo(303);

        assertThat(responsibilities.scopeOf(stranger).covers(people.path(school)))
                .isFalse();
        assertThat(place(stranger)).doesNotContain("to read");
    }

    @Test
    void the_page_of_the_office_says_how_many_are_to_be_read_until_they_are() throws Exception {
        assertThat(place(coordinator)).doesNotContain("to read");
        take(stranger, school);

        assertThat(place(coordinator)).contains("1 to read");
        assertThat(place(people.official(Role.PROGRAMME_OFFICE))).contains("to read");
        assertThat(place(people.coordinatorOf(people.institution()))).doesNotContain("to read");

        send("/emergencies/" + taken() + "/reading", coordinator);
        assertThat(place(coordinator)).doesNotContain("to read");
    }

    private MockHttpServletResponse take(SignedIn who, InstitutionId over) throws Exception {
        return send("/emergencies", who, "place", people.code(over), "why", WHY);
    }

    private UUID taken() {
        return database.sql("select id from people.responsibility where person_id = :p and emergency is not null")
                .param("p", stranger.person())
                .query(UUID.class)
                .single();
    }

    private void takenDaysAgo(int days) {
        database.sql("""
                update people.responsibility set from_on = :from, until_on = :until
                 where person_id = :p and institution_id = :place and emergency is not null
                """)
                .param("from", today.minusDays(days))
                .param("until", today.minusDays(days - 1))
                .param("p", stranger.person())
                .param("place", school.value())
                .update();
    }

    private MockHttpServletResponse send(String address, SignedIn who, String... fields) throws Exception {
        var form = post(address).with(csrf()).requestAttr(SignedIn.class.getName(), who);
        for (var field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return pages.perform(form).andReturn().getResponse();
    }

    /** What the page of the office says of emergencies. */
    private String place(SignedIn who) throws Exception {
        var link = Jsoup.parse(text("/office", who)).expectFirst("a[href=/emergencies]");
        return Objects.requireNonNull(link.parent()).text();
    }

    private String text(String address, SignedIn who) throws Exception {
        return pages.perform(get(address).requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
