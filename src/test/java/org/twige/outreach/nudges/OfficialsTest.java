package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.mandates.LedgerFixture;
import org.twige.outreach.channels.Outgoing;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;
import org.twige.web.Role;

/** Who answers for people hears how many of them are late. */
class OfficialsTest extends NudgeStory {

    private PersonId supervisor;
    private PersonId coordinator;

    @BeforeEach
    void officials_of_the_school() {
        supervisor = official(Role.SUPERVISOR, school);
        coordinator = official(Role.COORDINATOR, school);
        database.sql("delete from people.contact where person_id = :person")
                .param("person", teacher.value())
                .update();
    }

    @Test
    void a_supervisor_hears_of_somebody_two_weeks_late_how_many_and_no_name() {
        late(teacher, 14);
        plan(mail);
        assertThat(to(supervisor)).isZero();
        clock.passes(Duration.ofDays(1));

        plan(mail);
        send(mail);

        assertThat(to(supervisor)).isEqualTo(1);
        assertThat(message(supervisor).text()).contains("Of 1 person you answer for, 1 is past a date");
        assertThat(message(supervisor).text()).doesNotContain(names(teacher));
    }

    @Test
    void it_is_one_message_a_week_however_many_are_late() {
        IntStream.range(0, 5).forEach(_ -> late(people.personAt(school), 20));
        for (var day = 0; day < 6; day++) {
            plan(mail);
            clock.passes(Duration.ofDays(1));
        }
        assertThat(to(supervisor)).isEqualTo(1);
        clock.passes(Duration.ofDays(1));

        plan(mail);

        assertThat(to(supervisor)).isEqualTo(2);
    }

    @Test
    void a_coordinator_hears_when_a_quarter_of_the_people_are_past_the_date() {
        var mandate = UUID.randomUUID();
        var staff = IntStream.range(0, 8).mapToObj(_ -> people.personAt(school)).toList();
        staff.forEach(person -> of(mandate, duty(person, TUESDAY.plusDays(60), TUESDAY.minusDays(100))));
        past(staff.getFirst());
        plan(mail);
        assertThat(to(coordinator)).isZero();
        past(staff.get(1));

        plan(mail);

        assertThat(to(coordinator)).isEqualTo(1);
    }

    @Test
    void the_mandate_says_from_when_on_or_never() {
        var mandate = UUID.randomUUID();
        of(mandate, late(teacher, 3));
        set(mandate, null, null);
        plan(mail);
        assertThat(to(supervisor) + to(coordinator)).isZero();

        set(mandate, 2, 100);
        plan(mail);

        assertThat(to(supervisor)).isEqualTo(1);
        assertThat(to(coordinator)).isEqualTo(1);
    }

    @Test
    void a_coordinator_hears_nothing_of_a_mandate_about_which_they_are_never_told() {
        var silent = UUID.randomUUID();
        set(silent, null, null);
        of(silent, late(people.personAt(school), 3));
        late(teacher, 3);
        plan(mail);

        send(mail);

        assertThat(message(coordinator).text()).contains("Of 2 people you answer for, 1 is past a date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'EXEMPT', counts = false",
                "state = 'PAUSED', paused_on = '2027-02-01'",
                "state = 'MET', met_on = '2027-02-01'"
            })
    void nobody_hears_of_who_is_exempt_or_paused_or_has_finished(String change) {
        duty(late(teacher, 30), change);

        plan(mail);

        assertThat(to(supervisor) + to(coordinator)).isZero();
    }

    @Test
    void nobody_hears_of_who_is_on_leave_or_in_a_case() {
        late(teacher, 30);
        people.status(teacher, "annual", LocalDate.of(2020, 1, 1), null);
        var accused = people.personAt(school);
        inACase(accused, late(accused, 30));

        plan(mail);

        assertThat(to(supervisor) + to(coordinator)).isZero();
    }

    @Test
    void who_finishes_before_the_message_leaves_is_not_spoken_of() {
        var duty = late(teacher, 30);
        plan(mail);
        duty(duty, "state = 'MET', met_on = '" + TUESDAY + "'");

        send(mail);

        assertThat(mail.got).isEmpty();
    }

    @Test
    void an_official_of_another_school_hears_nothing_and_nobody_hears_of_themselves() {
        var neighbour = official(Role.SUPERVISOR, people.institution());
        late(supervisor, 30);
        plan(mail);
        database.sql("delete from outreach.nudge where step <> 'STAFF'").update();

        send(mail);

        assertThat(to(neighbour)).isZero();
        assertThat(mail.got.stream().map(Outgoing::to)).noneMatch(to -> to.startsWith("o" + supervisor));
    }

    private PersonId official(Role role, InstitutionId over) {
        var person = people.personAt(people.institution());
        people.responsible(person, role, over);
        contact(person, "email", "o" + person + "@example.org");
        return person;
    }

    private UUID late(PersonId person, int days) {
        return duty(person, TUESDAY.minusDays(days), TUESDAY.minusDays(100));
    }

    private void past(PersonId person) {
        database.sql("update mandates.duty set due_on = :day where person_id = :person")
                .param("day", TUESDAY.minusDays(1))
                .param("person", person.value())
                .update();
    }

    private void of(UUID mandate, UUID duty) {
        duty(duty, "mandate_id = '" + mandate + "'");
    }

    private void set(UUID mandate, @Nullable Integer after, @Nullable Integer share) {
        database.sql("""
                insert into outreach.escalation values (:mandate, :after, :share, gen_random_uuid(), now())
                on conflict (mandate_id) do update
                   set supervisor_after = excluded.supervisor_after, coordinator_share = excluded.coordinator_share
                """)
                .param("mandate", mandate)
                .param("after", after)
                .param("share", share)
                .update();
    }

    private void inACase(PersonId person, UUID duty) {
        database.sql("""
                insert into mandates.duty_case (duty_id, person_id, state, opened_on, opened_by, due_on, instrument_id)
                values (:duty, :person, 'OPENED', :day, :person, :day, :instrument)
                """)
                .param("duty", duty)
                .param("person", person.value())
                .param("day", TUESDAY)
                .param("instrument", new LedgerFixture(database).instrument())
                .update();
    }

    private int to(PersonId person) {
        return database.sql("select count(*) from outreach.nudge where person_id = :person and step = 'STAFF'")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private Outgoing message(PersonId person) {
        List<Outgoing> all = mail.got.stream()
                .filter(message -> message.to().startsWith("o" + person))
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String names(PersonId person) {
        return database.sql("select names from people.person where id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }
}
