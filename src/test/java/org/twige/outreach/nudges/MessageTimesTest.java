package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twige.country.Country;
import org.twige.country.pack.CountryPack;

class MessageTimesTest {

    private static final Country RWANDA = CountryPack.read(Path.of("countries/rw"));
    private static final Country OTHER = CountryPack.read(Path.of("countries/tl"));

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "a working morning, 2026-12-01T10:15, 2026-12-01T10:15",
        "before the working day, 2026-12-01T05:00, 2026-12-01T08:00",
        "the first quiet minute, 2026-12-01T20:00, 2026-12-02T08:00",
        "the last minute before it, 2026-12-01T19:59, 2026-12-01T19:59",
        "a Friday evening, 2026-12-04T21:00, 2026-12-07T08:00",
        "a holiday on a Friday, 2026-12-25T09:00, 2026-12-29T08:00",
        "community work on a Saturday, 2026-11-28T09:00, 2026-11-30T08:00",
        "the week of mourning, 2026-04-08T09:00, 2026-04-08T09:00"
    })
    void a_word_about_a_duty_waits_for_a_working_hour(String when, LocalDateTime from, LocalDateTime expected) {
        assertThat(next(from, Tone.SOBER)).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-04-07T09:00", "2026-04-08T09:00", "2026-04-13T19:00"})
    void thanks_wait_until_the_week_of_mourning_is_over(LocalDateTime from) {
        assertThat(next(from, Tone.CHEERFUL)).isEqualTo(at(LocalDateTime.parse("2026-04-14T08:00")));
    }

    static Stream<Arguments> moments() {
        return LongStream.range(0, 500)
                .mapToObj(seed -> Arguments.of(
                        seed, seed % 2 == 0 ? RWANDA : OTHER, seed / 2 % 2 == 0 ? Tone.SOBER : Tone.CHEERFUL));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("moments")
    void the_next_allowed_moment_is_the_first_one_that_is_allowed(long seed, Country country, Tone tone) {
        var chance = new Random(seed);
        var times = new MessageTimes(country);
        var from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(chance.nextLong(2L * 365 * 86_400));

        var next = times.nextAllowed(from, tone);

        assertThat(next).isAfterOrEqualTo(from);
        assertThat(times.allows(next, tone)).isTrue();
        assertThat(next).isAfterOrEqualTo(times.nextAllowed(from, Tone.SOBER));
        for (var at = from; at.isBefore(next); at = at.plus(Duration.ofMinutes(7))) {
            assertThat(times.nextAllowed(at, tone)).isEqualTo(next);
        }
        var day = next.atZone(country.zone());
        assertThat(country.calendar().isWorkingDay(day.toLocalDate())).isTrue();
        assertThat(country.quiet().isQuiet(day.toLocalTime())).isFalse();
        assertThat(country.calendar().on(day.toLocalDate()))
                .noneMatch(special -> country.quiet().days().contains(special.kind()));
    }

    private static Instant next(LocalDateTime from, Tone tone) {
        return new MessageTimes(RWANDA).nextAllowed(at(from), tone);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(RWANDA.zone()).toInstant();
    }
}
