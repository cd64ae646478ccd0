package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twige.country.LocalText;
import org.twige.country.WorkingCalendar;
import org.twige.mandates.ledger.DueRule.Kind;
import org.twige.mandates.ledger.DueRule.Start;

class DueRuleTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 23);
    private static final DueWindow JANUARY_TO_MARCH = new DueWindow(Month.JANUARY, Month.MARCH);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            List.of(
                    day("2027-01-01", "holiday"),
                    day("2027-01-04", "holiday"),
                    day("2027-04-07", "holiday"),
                    day("2027-04-07", "mourning"),
                    day("2027-04-08", "mourning"),
                    day("2027-04-09", "mourning"),
                    day("2027-04-12", "mourning"),
                    day("2027-04-13", "mourning")),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));

    @Test
    void a_fixed_date_holds_for_everybody_who_gets_the_duty_at_publication() {
        var rule = DueRule.fixed(LocalDate.of(2026, 11, 30), 30);

        assertThat(rule.dueOn(atPublication(), CALENDAR)).isEqualTo("2026-11-30");
    }

    @Test
    void who_joins_shortly_before_a_fixed_date_still_has_the_least_days() {
        var rule = DueRule.fixed(LocalDate.of(2026, 12, 31), 30);
        var joiner = new Start(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 21), null, false);

        assertThat(rule.dueOn(joiner, CALENDAR)).isEqualTo("2027-01-20");
    }

    @Test
    void a_date_on_a_weekend_rolls_to_the_next_working_day() {
        var rule = DueRule.fixed(LocalDate.of(2026, 12, 12), 0);

        assertThat(rule.dueOn(atPublication(), CALENDAR)).isEqualTo("2026-12-14");
    }

    @Test
    void a_date_on_a_holiday_rolls_over_the_weekend_and_the_day_in_lieu() {
        var rule = DueRule.fixed(LocalDate.of(2027, 1, 1), 0);

        assertThat(rule.dueOn(atPublication(), CALENDAR)).isEqualTo("2027-01-05");
    }

    @Test
    void nothing_falls_due_in_the_week_of_mourning() {
        var rule = DueRule.fixed(LocalDate.of(2027, 4, 8), 0);

        assertThat(rule.dueOn(atPublication(), CALENDAR)).isEqualTo("2027-04-14");
    }

    @Test
    void days_after_assignment_are_counted_from_the_day_of_the_duty() {
        var rule = DueRule.after(Kind.AFTER_ASSIGNMENT, 60, 0);

        assertThat(rule.dueOn(atPublication(), CALENDAR)).isEqualTo("2027-01-22");
    }

    @Test
    void somebody_who_joined_long_ago_has_the_least_days_from_today() {
        var rule = DueRule.after(Kind.AFTER_JOINING, 90, 30);

        assertThat(rule.dueOn(atPublication(), CALENDAR)).isEqualTo("2026-12-23");
    }

    @Test
    void somebody_who_joined_last_week_has_the_days_after_joining() {
        var rule = DueRule.after(Kind.AFTER_JOINING, 90, 30);
        var joiner = new Start(PUBLISHED, LocalDate.of(2026, 11, 16), null, true);

        assertThat(rule.dueOn(joiner, CALENDAR)).isEqualTo("2027-02-15");
    }

    @Test
    void days_after_the_start_of_the_post_are_counted_from_joining_when_the_start_is_unknown() {
        var rule = DueRule.after(Kind.AFTER_POST_START, 60, 0);
        var known = new Start(PUBLISHED, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 2), true);
        var unknown = new Start(PUBLISHED, LocalDate.of(2026, 11, 9), null, true);

        assertThat(rule.dueOn(known, CALENDAR)).isEqualTo("2027-01-05");
        assertThat(rule.dueOn(unknown, CALENDAR)).isEqualTo("2027-01-08");
    }

    @Test
    void a_window_is_due_at_its_end() {
        var rule = DueRule.within(JANUARY_TO_MARCH, 30);

        assertThat(rule.dueOn(atPublication(), CALENDAR)).isEqualTo("2027-03-31");
        assertThat(rule.dueOn(on("2027-02-15"), CALENDAR)).isEqualTo("2027-03-31");
    }

    @Test
    void who_comes_too_late_into_a_window_has_until_the_end_of_the_next() {
        var rule = DueRule.within(JANUARY_TO_MARCH, 30);

        assertThat(rule.dueOn(on("2027-03-02"), CALENDAR)).isEqualTo("2028-03-31");
        assertThat(rule.dueOn(on("2027-03-01"), CALENDAR)).isEqualTo("2027-03-31");
    }

    @Test
    void a_window_may_pass_over_the_end_of_a_year() {
        var rule = DueRule.within(new DueWindow(Month.NOVEMBER, Month.FEBRUARY), 10);

        assertThat(rule.dueOn(on("2026-12-01"), CALENDAR)).isEqualTo("2027-03-01");
    }

    @Test
    void a_district_can_be_later_than_the_others() {
        var rule = DueRule.fixed(LocalDate.of(2027, 6, 30), 30).later(Map.of("11", 14));
        var there = new Start(PUBLISHED, LocalDate.of(2020, 1, 1), null, null, "11", 0, true);
        var elsewhere = new Start(PUBLISHED, LocalDate.of(2020, 1, 1), null, null, "12", 0, true);

        assertThat(rule.dueOn(there, CALENDAR)).isEqualTo("2027-07-14");
        assertThat(rule.dueOn(elsewhere, CALENDAR)).isEqualTo("2027-06-30");
    }

    @Test
    void days_after_leave_are_counted_from_its_last_day_and_from_the_duty_for_who_had_none() {
        var rule = DueRule.after(Kind.AFTER_RETURN, 60, 0);
        var back = new Start(PUBLISHED, LocalDate.of(2020, 1, 1), null, LocalDate.of(2026, 11, 16), "", 0, true);

        assertThat(rule.dueOn(back, CALENDAR)).isEqualTo("2027-01-15");
        assertThat(rule.dueOn(atPublication(), CALENDAR)).isEqualTo("2027-01-22");
    }

    @Test
    void a_leave_that_is_longer_ago_than_the_days_after_it_is_no_return() {
        var rule = DueRule.after(Kind.AFTER_RETURN, 60, 0);
        var longBack = new Start(PUBLISHED, LocalDate.of(2020, 1, 1), null, PUBLISHED.minusDays(61), "", 0, true);
        var justBack = new Start(PUBLISHED, LocalDate.of(2020, 1, 1), null, PUBLISHED.minusDays(60), "", 0, true);

        assertThat(rule.dueOn(longBack, CALENDAR)).isEqualTo(rule.dueOn(atPublication(), CALENDAR));
        assertThat(rule.dueOn(justBack, CALENDAR)).isEqualTo(CALENDAR.roll(PUBLISHED));
    }

    @Test
    void no_date_is_nearer_than_the_courses_take_not_even_a_fixed_one() {
        var rule = DueRule.fixed(LocalDate.of(2026, 12, 1), 0);
        var slow = new Start(PUBLISHED, LocalDate.of(2020, 1, 1), null, null, "", 70, true);

        assertThat(rule.dueOn(slow, CALENDAR)).isEqualTo("2027-02-01");
    }

    @Test
    void a_date_that_many_days_of_study_move_still_avoids_the_week_of_mourning() {
        var rule = DueRule.fixed(LocalDate.of(2026, 12, 1), 0);
        var slow = new Start(PUBLISHED, LocalDate.of(2020, 1, 1), null, null, "", 136, true);

        assertThat(PUBLISHED.plusDays(136)).isEqualTo("2027-04-08");
        assertThat(rule.dueOn(slow, CALENDAR)).isEqualTo("2027-04-14");
    }

    @Test
    void an_extension_never_moves_a_date_forward_in_time() {
        var rule = DueRule.fixed(LocalDate.of(2027, 1, 20), 0);

        assertThat(rule.extendedTo(LocalDate.of(2027, 1, 15))).isEqualTo(rule);
        assertThat(rule.extendedTo(LocalDate.of(2027, 2, 15)).dueOn(atPublication(), CALENDAR))
                .isEqualTo("2027-02-15");
        assertThat(rule.extendedBy(7).dueOn(atPublication(), CALENDAR)).isEqualTo("2027-01-27");
    }

    @Test
    void an_extension_to_a_date_gives_relative_rules_a_day_before_which_nothing_is_due() {
        var rule = DueRule.after(Kind.AFTER_ASSIGNMENT, 10, 0).extendedTo(LocalDate.of(2027, 3, 1));

        assertThat(rule.dueOn(atPublication(), CALENDAR)).isEqualTo("2027-03-01");
    }

    @Test
    void the_days_off_of_a_statement_roll_like_the_calendar() {
        var off = DaysOff.around(PUBLISHED, CALENDAR);

        assertThat(off.days()).contains("2027-04-08").doesNotContain("2027-04-14");
        assertThat(off.rolled().get(off.days().indexOf("2027-04-08"))).isEqualTo("2027-04-14");
    }

    @Test
    void two_hours_a_week_do_not_suffice_for_a_course_that_is_due_tomorrow() {
        var time = new StudyTime(120);

        assertThat(time.minutesBetween(PUBLISHED, LocalDate.of(2026, 11, 30), CALENDAR))
                .isEqualTo(120);
        assertThat(time.isTooShort(121, PUBLISHED, LocalDate.of(2026, 11, 30), CALENDAR))
                .isTrue();
        assertThat(time.isTooShort(120, PUBLISHED, LocalDate.of(2026, 11, 30), CALENDAR))
                .isFalse();
        assertThat(time.minutesBetween(PUBLISHED, PUBLISHED.minusDays(3), CALENDAR))
                .isZero();
    }

    private static Start on(String day) {
        return new Start(LocalDate.parse(day), LocalDate.of(2020, 1, 1), null, false);
    }

    private static Start atPublication() {
        return new Start(PUBLISHED, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1), true);
    }

    private static WorkingCalendar.Day day(String date, String kind) {
        return new WorkingCalendar.Day(LocalDate.parse(date), kind, new LocalText(Map.of("en", kind)));
    }
}
