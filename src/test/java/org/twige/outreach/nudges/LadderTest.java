package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.mandates.LedgerFixture;
import org.twige.outreach.channels.ChannelKind;
import org.twige.people.PersonId;

class LadderTest extends NudgeStory {

    @ParameterizedTest(name = "{0} days left: {1}")
    @CsvSource({
        "15,",
        "14, FOURTEEN_DAYS",
        "8, FOURTEEN_DAYS",
        "7, SEVEN_DAYS",
        "3, SEVEN_DAYS",
        "2, TWO_DAYS",
        "0, TWO_DAYS",
        "-1, OVERDUE",
        "-30, OVERDUE",
        "-31,"
    })
    void a_duty_stands_on_the_step_that_its_date_gives(int daysLeft, String step) {
        duty(TUESDAY.plusDays(daysLeft));

        plan(mail);

        assertThat(steps()).isEqualTo(Stream.ofNullable(step).toList());
    }

    @Test
    void a_new_duty_is_told_and_a_met_one_thanked_for() {
        var duty = duty(teacher, TUESDAY.plusDays(60), TUESDAY);
        plan(mail);
        clock.passes(Duration.ofDays(1));
        duty(duty, "state = 'MET', met_on = '" + TUESDAY.plusDays(1) + "'");

        plan(mail);

        assertThat(steps()).containsExactly("ASSIGNED", "MET");
    }

    @Test
    void a_step_is_planned_once_and_begins_again_when_more_time_was_given() {
        var duty = duty(TUESDAY.plusDays(7));
        plan(mail);
        plan(mail);
        clock.passes(Duration.ofDays(1));
        plan(mail);
        assertThat(steps()).containsExactly("SEVEN_DAYS");

        duty(duty, "due_on = '" + TUESDAY.plusDays(8) + "'");
        plan(mail);

        assertThat(steps()).containsExactly("SEVEN_DAYS", "SEVEN_DAYS");
    }

    @Test
    void several_duties_make_one_nudge_and_the_most_urgent_gives_its_step() {
        duty(TUESDAY.plusDays(14));
        duty(TUESDAY.minusDays(1));
        duty(teacher, TUESDAY.plusDays(90), TUESDAY);

        plan(mail);

        assertThat(steps()).containsExactly("OVERDUE");
        assertThat(rungs()).isEqualTo(3);
    }

    @Test
    void duties_given_by_several_institutions_make_one_nudge_a_day_that_lists_them_all() {
        duty(TUESDAY.plusDays(7));
        duty(
                duty(TUESDAY.plusDays(6)),
                "institution_id = '" + people.institution().value() + "'");
        duty(
                duty(TUESDAY.minusDays(2)),
                "institution_id = '" + people.institution().value() + "'");

        plan(mail);
        send(mail);

        assertThat(handed(mail)).isEqualTo(1);
        assertThat(mail.got.getFirst().text().lines().filter(line -> line.startsWith("- ")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'PAUSED', paused_on = '2027-02-01'",
                "state = 'EXEMPT'",
                "state = 'LAPSED'",
                "counts = false"
            })
    void a_duty_that_stands_still_or_does_not_count_is_not_spoken_of(String change) {
        duty(duty(TUESDAY.plusDays(7)), change);

        plan(mail);

        assertThat(steps()).isEmpty();
    }

    @Test
    void a_duty_in_a_case_is_not_spoken_of() {
        var duty = duty(TUESDAY.minusDays(3));
        database.sql("""
                insert into mandates.duty_case (duty_id, person_id, state, opened_on, opened_by, due_on, instrument_id)
                values (:duty, :person, 'OPENED', :day, :person, :day, :instrument)
                """)
                .param("duty", duty)
                .param("person", teacher.value())
                .param("day", TUESDAY)
                .param("instrument", new LedgerFixture(database).instrument())
                .update();

        plan(mail);

        assertThat(steps()).isEmpty();
    }

    @Test
    void who_left_is_on_leave_or_shares_the_address_is_not_written_to() {
        var left = reminded("left");
        var onLeave = reminded("leave");
        var sharing = reminded("shared");
        people.leave(left, LocalDate.now(ZoneOffset.UTC).minusDays(1));
        people.status(onLeave, "annual", LocalDate.of(2020, 1, 1), null);
        share(sharing);

        plan(mail);

        for (var person : new PersonId[] {left, onLeave, sharing}) {
            assertThat(nudges(person)).isZero();
        }
    }

    @Test
    void where_no_channel_is_set_up_or_reaches_somebody_nothing_is_planned() {
        duty(TUESDAY.plusDays(7));

        assertThat(plan()).isZero();
        plan(sms);

        assertThat(steps()).isEmpty();
    }

    @ParameterizedTest(name = "{0} days left: {1}")
    @CsvSource({"14, FOURTEEN_DAYS", "7,", "2,", "-1, OVERDUE"})
    void who_has_no_address_gets_a_letter_where_paper_is_in_time(int daysLeft, String step) {
        var paper = new RecordingChannel(ChannelKind.LETTER);
        duty(TUESDAY.plusDays(daysLeft));
        database.sql("delete from people.contact where person_id = :person")
                .param("person", teacher.value())
                .update();

        plan(mail, paper);

        assertThat(steps()).isEqualTo(Stream.ofNullable(step).toList());
    }

    @Test
    void who_has_a_mailbox_gets_no_letter() {
        duty(TUESDAY.plusDays(14));

        plan(mail, new RecordingChannel(ChannelKind.LETTER));

        assertThat(database.sql("select channel from outreach.nudge where person_id = :person")
                        .param("person", teacher.value())
                        .query(String.class)
                        .single())
                .isEqualTo("EMAIL");
    }

    @Test
    void who_wants_no_thanks_gets_none_and_is_still_told_of_dates() {
        database.sql("insert into outreach.preference values (:person, false, :at)")
                .param("person", teacher.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        duty(duty(TUESDAY), "state = 'MET', met_on = '" + TUESDAY + "'");
        plan(mail);
        assertThat(steps()).isEmpty();

        duty(TUESDAY.plusDays(7));
        plan(mail);

        assertThat(steps()).containsExactly("SEVEN_DAYS");
    }

    @Test
    void what_waited_through_an_outage_is_said_once_and_whole() {
        duty(TUESDAY.plusDays(14));
        plan(mail);
        clock.passes(Duration.ofDays(1));
        duty(teacher, TUESDAY.plusDays(90), TUESDAY.plusDays(1));
        plan(mail);
        clock.passes(Duration.ofDays(6));
        plan(mail);

        send(mail);

        assertThat(handed(mail)).isEqualTo(1);
        assertThat(mail.got.getFirst().text().lines().filter(line -> line.startsWith("- ")))
                .hasSize(2);
    }

    @Test
    void thanks_take_no_reminder_up() {
        duty(TUESDAY.plusDays(14));
        plan(mail);
        clock.passes(Duration.ofDays(1));
        duty(duty(TUESDAY), "state = 'MET', met_on = '" + TUESDAY.plusDays(1) + "'");
        plan(mail);

        send(mail);

        assertThat(handed(mail)).isEqualTo(2);
    }

    private PersonId reminded(String word) {
        var person = people.personAt(school);
        contact(person, "email", word + person + "@example.org");
        duty(person, TUESDAY.plusDays(7), TUESDAY.minusDays(100));
        return person;
    }

    private void share(PersonId person) {
        database.sql("update people.contact set shared = true where person_id = :person")
                .param("person", person.value())
                .update();
        database.sql("""
                insert into people.contact (person_id, kind, value, shared)
                select :other, kind, value, true from people.contact where person_id = :person
                """)
                .param("person", person.value())
                .param("other", people.personAt(school).value())
                .update();
    }

    private int rungs() {
        return count(
                "select count(*) from outreach.rung r join outreach.nudge n on n.id = r.nudge_id"
                        + " where n.person_id = :person",
                teacher);
    }

    private int nudges(PersonId person) {
        return count("select count(*) from outreach.nudge where person_id = :person", person);
    }

    private int count(String query, PersonId person) {
        return database.sql(query)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
