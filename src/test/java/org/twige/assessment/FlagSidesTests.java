package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Who is one side of a flag is told of it, and never decides it; the others see on the page of the office that it waits. */
@PageTest
class FlagSidesTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private MadeFinals finals;
    private InstitutionId district;
    private PersonId person;
    private SignedIn coordinator;
    private AttemptId attempt;
    private UUID flag = new UUID(0, 0);

    @BeforeEach
    void somebody_of_a_school_and_the_coordinator_of_the_district() {
        people = new PeopleFixture(database);
        finals = new MadeFinals(database, new FinalFixture(browser, database, publication, courses).course());
        district = people.institution();
        person = people.personAt(people.institution(district));
        coordinator = people.coordinatorOf(district);
        attempt = passed(person);
    }

    private AttemptId passed(PersonId who) {
        return finals.passed(who, "", clock.instant().minus(Duration.ofHours(3)), Duration.ofMinutes(1));
    }

    private void sharedWith(AttemptId... others) {
        flag = database.sql("""
                insert into assessment.flag (attempt_id, kind, evidence, raised_at, reply_until)
                values (:attempt, 'SHARED',
                        jsonb_build_object('same', 5, 'wrong', 5, 'expected', 1.7, 'people', 2, 'pairs', 40,
                                           'other', (cast(:others as text[]))[1], 'others', cast(:others as text[])),
                        :now, :until)
                returning id
                """)
                .param("attempt", attempt.value())
                .param("others", Arrays.stream(others).map(AttemptId::toString).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("until", LocalDate.of(2100, 1, 1))
                .query(UUID.class)
                .single();
    }

    private Learner as(SignedIn who) {
        return new Learner(browser, who).in("en");
    }

    private int status(SignedIn who) throws Exception {
        return as(who).status(get("/flags/" + flag + "?lang=en"));
    }

    /** Another record of the same person; the merge is the business of others. */
    private PersonId secondRecord(PersonId of) {
        var record = people.personAt(people.institution());
        database.sql("""
                with done as (insert into people.merge (kept_id, merged_id, state, asked_by, asked_at, decided_by,
                                                        decided_at, merged_on, state_before)
                              values (:of, :record, 'DONE', :record, now(), :record, now(), current_date, 'LISTED')
                              returning id)
                insert into people.alias (person_id, kept_id, merge_id) select :record, :of, id from done
                """)
                .param("of", of.value())
                .param("record", record.value())
                .update();
        return record;
    }

    @Test
    void the_official_whose_answers_are_alike_does_not_decide_nor_when_there_are_several_others() throws Exception {
        var mine = passed(new PersonId(coordinator.person()));

        sharedWith(mine);
        assertThat(status(coordinator)).isEqualTo(404);

        database.sql("delete from assessment.flag where id = :id")
                .param("id", flag)
                .update();
        sharedWith(passed(people.personAt(people.institution(district))), mine);
        assertThat(status(coordinator)).isEqualTo(404);
        assertThat(as(coordinator).open("/flags").text()).doesNotContain("Same wrong answers");
        assertThat(status(people.official(Role.PROGRAMME_OFFICE))).isEqualTo(200);
    }

    @Test
    void the_other_side_does_not_decide_through_a_record_that_was_merged() throws Exception {
        sharedWith(passed(secondRecord(new PersonId(coordinator.person()))));

        assertThat(status(coordinator)).isEqualTo(404);
    }

    @Test
    void nobody_decides_about_the_own_final_of_a_merged_record() throws Exception {
        var record = secondRecord(new PersonId(coordinator.person()));
        attempt = passed(record);
        sharedWith(passed(person));

        assertThat(status(coordinator)).isEqualTo(404);
        assertThat(status(PeopleFixture.signedIn(record, Role.PROGRAMME_OFFICE)))
                .isEqualTo(404);
    }

    @Test
    void a_learner_is_told_on_my_training_until_when_there_is_something_to_say_and_nobody_else_is() throws Exception {
        var other = people.personAt(people.institution(district));
        sharedWith(passed(other));

        var notice = as(PeopleFixture.signedIn(person)).open("/my-training");

        assertThat(notice.select(".govuk-notification-banner").text())
                .contains("A person will look at your final of “A small course” again. Your result stands.")
                .contains("until 1 January 2100");
        assertThat(notice.select("a[href=/my-flags/" + flag + "]")).hasSize(1);
        assertThat(as(PeopleFixture.signedIn(other)).open("/my-training").text())
                .doesNotContain("look at your final");
    }

    @Test
    void the_page_of_the_office_counts_what_waits_for_its_reader_alone() throws Exception {
        sharedWith(passed(people.personAt(people.institution(district))));

        assertThat(place(as(coordinator))).contains("Finals to look at again 1 to read");
        assertThat(place(as(people.coordinatorOf(people.institution())))).doesNotContain("to read");

        as(coordinator)
                .send(
                        as(coordinator).open("/flags/" + flag),
                        "/decision",
                        "decision",
                        "in-order",
                        "reasons",
                        "They learnt together.");
        assertThat(place(as(coordinator))).doesNotContain("to read");
    }

    /** What the page of the office says of flags. */
    private static String place(Learner official) throws Exception {
        return Objects.requireNonNull(
                        official.open("/office").expectFirst("a[href=/flags]").parent())
                .text();
    }
}
