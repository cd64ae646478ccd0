package org.twige.people.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class DeputyTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Country country;

    @Autowired
    private HandOn handOn;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private InstitutionId district;
    private InstitutionId school;
    private SignedIn coordinator;
    private PersonId deputy;
    private LocalDate today;

    @BeforeEach
    void a_coordinator_who_goes_away() {
        people = new PeopleFixture(database);
        district = people.institution(people.root(), "district", null);
        school = people.institution(district);
        coordinator = people.coordinatorOf(district);
        deputy = people.personAt(school);
        today = country.today(clock);
    }

    @Test
    void a_deputy_answers_for_the_part_that_was_handed_on_and_for_no_more() throws Exception {
        assertThat(handOn(school, today.plusDays(14)).getStatus()).isEqualTo(303);

        assertThat(responsibilities.rolesOf(deputy, today)).contains(Role.COORDINATOR);
        assertThat(responsibilities
                        .scopeOf(PeopleFixture.signedIn(deputy, Role.COORDINATOR))
                        .paths())
                .containsExactly(people.path(school));
        assertThat(responsibilities.rolesOf(deputy, today.plusDays(15))).doesNotContain(Role.COORDINATOR);
    }

    @Test
    void a_deputy_has_nothing_left_when_the_coordinator_has() throws Exception {
        handOn(school, today.plusDays(14));

        var own = database.sql("select id from people.responsibility where person_id = :person")
                .param("person", coordinator.person())
                .query(UUID.class)
                .single();
        responsibilities.end(own, "test");

        assertThat(responsibilities.rolesOf(deputy, today)).doesNotContain(Role.COORDINATOR);
    }

    @Test
    void nobody_hands_on_what_is_not_theirs_nor_what_was_handed_on_to_them() throws Exception {
        assertThat(handOn(people.root(), today.plusDays(1)).getStatus()).isEqualTo(422);

        handOn(school, today.plusDays(14));
        var third = people.personAt(school);
        var answer = handOn(PeopleFixture.signedIn(deputy, Role.COORDINATOR), third, school, today.plusDays(1));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(responsibilities.rolesOf(third, today)).doesNotContain(Role.COORDINATOR);
    }

    @Test
    void what_was_handed_on_can_be_taken_back_by_whoever_did_so_alone() throws Exception {
        handOn(school, today.plusDays(14));
        handOn(school, today.plusDays(14));
        var id = database.sql("select id from people.responsibility where person_id = :person")
                .param("person", deputy.value())
                .query(UUID.class)
                .single();

        assertThat(send("/deputies/" + id + "/end", people.coordinatorOf(district))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send("/deputies/" + id + "/end", coordinator).getStatus()).isEqualTo(303);
        assertThat(responsibilities.rolesOf(deputy, today)).doesNotContain(Role.COORDINATOR);
    }

    @Test
    void who_takes_a_responsibility_in_an_emergency_has_it_for_two_days_and_others_are_told() throws Exception {
        var stranger = people.coordinatorOf(people.institution());
        var why = "The head teacher had an accident and forty letters must go out today";

        assertThat(send("/emergencies", stranger, "place", people.code(school), "why", "quick")
                        .getStatus())
                .isEqualTo(422);
        send("/emergencies", stranger, "place", people.code(school), "why", why);
        send("/emergencies", stranger, "place", people.code(school), "why", why);

        assertThat(responsibilities.scopeOf(stranger).covers(people.path(school)))
                .isTrue();
        assertThat(database.sql(
                                "select until_on from people.responsibility where person_id = :p and emergency is not null")
                        .param("p", stranger.person())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today.plusDays(1));
        assertThat(text("/emergencies", coordinator)).contains(why, "I have read this");
        assertThat(text("/emergencies", people.coordinatorOf(people.institution())))
                .doesNotContain(why);
        var id = database.sql("select id from people.responsibility where person_id = :p and emergency is not null")
                .param("p", stranger.person())
                .query(UUID.class)
                .single();
        send("/emergencies/" + id + "/reading", coordinator);
        assertThat(text("/emergencies", coordinator)).contains(why).doesNotContain("I have read this");
        assertThat(text("/audit", people.official(Role.AUDITOR))).contains("took a responsibility in an emergency");
    }

    @Test
    void two_forms_at_the_same_moment_name_one_deputy() throws Exception {
        var first = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(_ -> {
            assertThat(handOn.handOn(new PersonId(coordinator.person()), form(deputy, school, today.plusDays(3))))
                    .isEmpty();
            first.countDown();
            waitForAnother();
        }));
        assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();

        var answer = handOn(school, today.plusDays(3));

        slow.get();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(database.sql("select count(*) from people.responsibility where person_id = :person")
                        .param("person", deputy.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Until somebody waits for the row that this transaction holds; not for ever. */
    private void waitForAnother() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("select exists (select from pg_locks where not granted)")
                        .query(Boolean.class)
                        .single());
    }

    private DeputyForm form(PersonId to, InstitutionId over, LocalDate until) {
        return new DeputyForm(
                number(to),
                people.code(over),
                String.valueOf(until.getDayOfMonth()),
                String.valueOf(until.getMonthValue()),
                String.valueOf(until.getYear()));
    }

    private String number(PersonId person) {
        return database.sql("select staff_no from people.person where id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse handOn(InstitutionId over, LocalDate until) throws Exception {
        return handOn(coordinator, deputy, over, until);
    }

    private MockHttpServletResponse handOn(SignedIn who, PersonId to, InstitutionId over, LocalDate until)
            throws Exception {
        return send(
                "/deputies",
                who,
                "staffNo",
                number(to),
                "institution",
                people.code(over),
                "day",
                String.valueOf(until.getDayOfMonth()),
                "month",
                String.valueOf(until.getMonthValue()),
                "year",
                String.valueOf(until.getYear()));
    }

    private MockHttpServletResponse send(String address, SignedIn who, String... fields) throws Exception {
        var form = post(address).with(csrf()).requestAttr(SignedIn.class.getName(), who);
        for (var field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return pages.perform(form).andReturn().getResponse();
    }

    private String text(String address, SignedIn who) throws Exception {
        return pages.perform(get(address).requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
