package org.twige.people.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.PersonMoved;
import org.twige.people.identity.MergeFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
@RecordApplicationEvents
class CorrectionTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private BeanFactory beans;

    private PeopleFixture people;
    private InstitutionId district;
    private InstitutionId school;
    private InstitutionId other;
    private PersonId teacher;
    private SignedIn learner;
    private SignedIn coordinator;

    @BeforeEach
    void a_teacher_and_the_coordinator_of_the_district() {
        people = new PeopleFixture(database);
        district = people.institution(people.root(), "district", null);
        school = people.institution(district);
        other = people.institution(district);
        teacher = people.personAt(school);
        learner = PeopleFixture.signedIn(teacher, Role.LEARNER);
        coordinator = people.coordinatorOf(district);
    }

    @Test
    void everybody_reads_which_number_of_identity_is_known_of_them_and_only_its_end() throws Exception {
        database.sql("""
                insert into people.identifier (person_id, kind, hash, last3, valid_from)
                values (:person, 'nid', :hash, '042', current_date)
                """)
                .param("person", teacher.value())
                .param("hash", teacher.toString().getBytes(StandardCharsets.UTF_8))
                .update();

        assertThat(text("/my-details", learner)).contains("National ID number, ends in 042");
    }

    @Test
    void a_teacher_says_that_the_school_is_wrong_and_is_counted_at_the_right_one_once_the_coordinator_agrees()
            throws Exception {
        say("INSTITUTION", "I have worked at the other school since March");
        assertThat(text("/corrections", coordinator)).contains("This is not my institution");

        decide("acceptance", "right", people.code(other));

        assertThat(institution()).isEqualTo(other.value());
        assertThat(events.stream(PersonMoved.class))
                .anySatisfy(moved -> assertThat(moved.to()).isEqualTo(other));
        assertThat(text("/my-details", learner)).contains("Put right", "Decided by ");
        assertThat(database.sql("select stood from people.correction where person_id = :person")
                        .param("person", teacher.value())
                        .query(String.class)
                        .single())
                .as("what stood there is kept")
                .isNotEmpty();
    }

    @Test
    void what_was_said_under_another_record_is_put_right_for_the_person_who_stays() throws Exception {
        var kept = people.personAt(school);
        say("NAMES", "Urugero Rindi");
        new MergeFixture(beans).merge(kept, teacher);
        learner = PeopleFixture.signedIn(kept, Role.LEARNER);
        assertThat(text("/my-details", learner)).contains("Urugero Rindi");

        decide("acceptance", "right", "Urugero Rindi");

        assertThat(database.sql("select names from people.report_person where person_id = :person")
                        .param("person", kept.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Urugero Rindi");
        assertThat(text("/my-details", learner)).contains("Put right");
    }

    @Test
    void a_coordinator_moves_nobody_to_an_institution_of_somebody_else() throws Exception {
        var foreign = people.institution();
        say("INSTITUTION", "elsewhere");

        var answer = decide("acceptance", "right", people.code(foreign));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(institution()).isEqualTo(school.value());
    }

    @Test
    void a_coordinator_decides_about_nobody_else_for_being_an_auditor_or_a_supervisor_as_well() throws Exception {
        say("NAMES", "Urugero Rindi");
        var supervisor = new PersonId(people.coordinatorOf(other).person());
        people.responsible(supervisor, Role.SUPERVISOR, district);

        for (var official : List.of(
                people.coordinatorAnd(Role.AUDITOR, other),
                people.coordinatorAnd(Role.ADMINISTRATOR, other),
                PeopleFixture.signedIn(supervisor, Role.COORDINATOR, Role.SUPERVISOR))) {
            assertThat(text("/corrections", official)).doesNotContain("Urugero Rindi");
            assertThat(send("/corrections/" + id() + "/acceptance", official, "right", "Urugero Rindi")
                            .getStatus())
                    .isEqualTo(404);
            assertThat(send("/corrections/" + id() + "/refusal", official, "why", "no")
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(decide("acceptance", "right", "Urugero Rindi").getStatus()).isEqualTo(303);
    }

    @Test
    void a_refusal_says_why_and_without_a_reason_it_is_none() throws Exception {
        say("NAMES", "Urugero Rindi");

        assertThat(decide("refusal", "why", " ").getStatus()).isEqualTo(422);
        assertThat(decide("refusal", "why", "The list of the ministry says otherwise")
                        .getStatus())
                .isEqualTo(303);

        assertThat(text("/my-details", learner)).contains("Left as it was", "The list of the ministry says otherwise");
    }

    @Test
    void a_right_phone_number_replaces_the_wrong_one_but_never_one_that_was_verified() throws Exception {
        contact("+250700000001", false);
        contact("+250700000002", true);
        say("PHONE", "0700000009");

        decide("acceptance", "right", "0700 000 009");

        assertThat(database.sql("select value from people.contact where person_id = :person order by value")
                        .param("person", teacher.value())
                        .query(String.class)
                        .list())
                .containsExactly("+250700000002", "+250700000009");
    }

    @Test
    void what_nobody_sees_in_the_right_names_is_left_out() throws Exception {
        say("NAMES", "Urugero Rishya");

        decide("acceptance", "right", " Urugero\u00a0Ri\u200bshya\u202e\u0007");

        assertThat(names()).isEqualTo("Urugero Rishya");
    }

    @Test
    void a_number_that_is_put_right_is_used_at_once_only_where_none_is_verified() throws Exception {
        say("PHONE", "0700000009");
        decide("acceptance", "right", "0700 000 009");
        assertThat(usable()).containsExactly("+250700000009");

        contact("+250700000002", true);
        say("PHONE", "0700000008");
        decide("acceptance", "right", "0700 000 008");

        assertThat(usable())
                .as("whoever types a number beside a verified one takes over no sign-in")
                .containsExactly("+250700000002");
    }

    @Test
    void what_a_list_only_proposed_waits_on_when_a_coordinator_types_it_too() throws Exception {
        contact("+250700000007", false);
        database.sql("update people.contact set pending = true where person_id = :person")
                .param("person", teacher.value())
                .update();
        say("PHONE", "0700000007");

        assertThat(decide("acceptance", "right", "0700 000 007").getStatus()).isEqualTo(303);

        assertThat(usable()).isEmpty();
    }

    private List<String> usable() {
        return database.sql("select value from people.report_contact where person_id = :person")
                .param("person", teacher.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void two_officials_who_decide_at_once_decide_once() throws Exception {
        say("NAMES", "Urugero Rishya");
        var one = id();

        decide("acceptance", "right", "Urugero Rishya");
        var late = send("/corrections/" + one + "/refusal", coordinator, "why", "no");

        assertThat(late.getContentAsString()).contains("Put right");
        assertThat(names()).isEqualTo("Urugero Rishya");
    }

    @Test
    void nobody_decides_about_their_own() throws Exception {
        var own = PeopleFixture.signedIn(new PersonId(coordinator.person()), Role.COORDINATOR, Role.LEARNER);
        send("/my-details/corrections", own, "about", "NAMES", "said", "Umuyobozi Mukuru");

        assertThat(text("/corrections", own)).contains("Nobody is waiting for an answer");
    }

    @Test
    void what_is_said_twice_waits_once_and_can_be_taken_back() throws Exception {
        say("EMAIL", "wrong@example.org");
        say("EMAIL", "right@example.org");

        assertThat(database.sql("select said from people.correction where person_id = :person and state = 'OPEN'")
                        .param("person", teacher.value())
                        .query(String.class)
                        .list())
                .containsExactly("right@example.org");
        send("/my-details/corrections/" + id() + "/withdrawal", learner);
        assertThat(text("/my-details", learner)).contains("Taken back");
    }

    private String names() {
        return database.sql("select names from people.person where id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    private void say(String about, String said) throws Exception {
        assertThat(send("/my-details/corrections", learner, "about", about, "said", said)
                        .getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletResponse decide(String how, String field, String value) throws Exception {
        return send("/corrections/" + id() + "/" + how, coordinator, field, value);
    }

    private UUID id() {
        return database.sql("select id from people.correction where person_id = :person order by said_at desc limit 1")
                .param("person", teacher.value())
                .query(UUID.class)
                .single();
    }

    private UUID institution() {
        return database.sql("select institution_id from people.report_person where person_id = :person")
                .param("person", teacher.value())
                .query(UUID.class)
                .single();
    }

    private void contact(String phone, boolean verified) {
        database.sql(
                        "insert into people.contact (person_id, kind, value, verified) values (:p, 'phone', :v, :verified)")
                .param("p", teacher.value())
                .param("v", phone)
                .param("verified", verified)
                .update();
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
