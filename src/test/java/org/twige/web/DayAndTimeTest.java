package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayAndTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 6);

    @ParameterizedTest
    @CsvSource({"9:30, 09:30", "09.30, 09:30", "14h00, 14:00", "1400, 14:00", "' 23:59 ', 23:59"})
    void a_time_is_read_as_people_write_it(String typed, LocalTime meant) {
        assertThat(at("6", "12", "2026", typed).clock()).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "24:00", "12:60", "12"})
    void what_is_no_time_is_none(String typed) {
        assertThat(at("6", "12", "2026", typed).clock()).isEmpty();
    }

    @Test
    void a_day_is_today_at_the_earliest_and_a_year_ahead_at_the_latest() {
        assertThat(at("6", "12", "2026", "9:30").date(TODAY)).contains(TODAY);
        assertThat(at("5", "12", "2026", "9:30").date(TODAY)).isEmpty();
        assertThat(at("6", "12", "2027", "9:30").date(TODAY)).contains(TODAY.plusDays(365));
        assertThat(at("7", "12", "2027", "9:30").date(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"31, 2, 2027", "x, 1, 2027", "'', '', ''", "1, 13, 2027", "99999999999, 1, 2027"})
    void what_is_no_day_is_none(String day, String month, String year) {
        assertThat(at(day, month, year, "9:30").date(TODAY)).isEmpty();
    }

    @Test
    void both_together_are_a_moment_of_the_country() {
        assertThat(at("7", "12", "2026", "9:30").in(ZoneId.of("Africa/Kigali"), TODAY))
                .contains(Instant.parse("2026-12-07T07:30:00Z"));
        assertThat(at("7", "12", "2026", "late").in(ZoneId.of("Africa/Kigali"), TODAY))
                .isEmpty();
    }

    private static DayAndTime at(String day, String month, String year, String time) {
        return new DayAndTime(day, month, year, time);
    }
}
