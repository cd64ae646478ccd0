package org.twige.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.country.Country;
import org.twige.country.WorkingCalendar;
import org.twige.country.pack.CountryPack;
import org.twige.learning.plan.Advice.GrantedTooLittle;
import org.twige.learning.plan.Advice.InTime;
import org.twige.learning.plan.Advice.LearnMore;
import org.twige.learning.plan.Advice.TooLate;

/** Laws of the planner over invented weeks, lessons and moments; the seed stands in the name of each. */
class PlannerTest {

    private static final Country RWANDA = CountryPack.read(Path.of("countries/rw"));
    private static final Planner PLANNER = new Planner(RWANDA);
    private static final Advise ADVISE = new Advise(PLANNER);
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 30, 7, 0);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_is_asked_to_learn_on_a_holiday_or_during_community_work(long seed) {
        var chance = new Random(seed);

        var plan = PLANNER.plan(pieces(chance), week(chance), moment(chance));

        assertThat(plan.sessions()).isNotEmpty().allSatisfy(session -> {
            assertThat(RWANDA.calendar().isHoliday(session.on())).isFalse();
            assertThat(RWANDA.calendar().on(session.on()))
                    .noneMatch(day -> day.kind().equals("umuganda"));
            assertThat(session.on().getDayOfWeek()).isEqualTo(session.slot().day());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_sessions_hold_exactly_what_is_left_in_its_order(long seed) {
        var chance = new Random(seed);
        var pieces = pieces(chance);

        var plan = PLANNER.plan(pieces, week(chance), moment(chance));

        var minutes = pieces.stream().mapToInt(Piece::minutes).sum();
        var capacity = plan.sessions().stream()
                .mapToInt(session -> session.slot().minutes())
                .sum();
        assertThat(capacity - plan.sessions().getLast().slot().minutes()).isLessThan(minutes);
        assertThat(capacity).isGreaterThanOrEqualTo(minutes);
        assertThat(plan.sessions().stream()
                        .flatMap(session -> session.what().stream())
                        .distinct())
                .containsExactlyElementsOf(pieces.stream().map(Piece::what).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void more_time_never_ends_later_and_more_to_learn_never_ends_earlier(long seed) {
        var chance = new Random(seed);
        var pieces = pieces(chance);
        var week = week(chance);
        var from = moment(chance);
        var end = end(pieces, week, from);

        assertThat(end(pieces, week.with(1 + chance.nextInt(8)), from)).isBeforeOrEqualTo(end);
        var more = new ArrayList<>(pieces);
        more.add(new Piece<>(pieces.size(), 1 + chance.nextInt(60)));
        assertThat(end(more, week, from)).isAfterOrEqualTo(end);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_the_advice_every_date_is_kept_and_with_a_quarter_less_one_is_not(long seed) {
        var chance = new Random(seed);
        var week = week(chance);
        var from = moment(chance);
        var goals = IntStream.range(1, 4)
                .mapToObj(place -> new Goal(
                        20 + chance.nextInt(200), from.toLocalDate().plusDays(place * (10L + chance.nextInt(25)))))
                .sorted(Comparator.comparing(Goal::due))
                .toList();

        switch (ADVISE.advise(goals, week, week.minutes() + 120, from)) {
            case InTime() -> assertThat(isKept(goals, week, from)).isTrue();
            case LearnMore(var quarters, var until) -> {
                assertThat(isKept(goals, week.with(quarters), from)).isTrue();
                assertThat(isKept(goals, week.with(quarters - 1), from)).isFalse();
                assertThat(quarters).isLessThanOrEqualTo(8);
                assertThat(goals).extracting(Goal::due).contains(until);
            }
            case GrantedTooLittle(var needed, var until) -> {
                assertThat(goals).extracting(Goal::due).contains(until);
                var quarters = (needed - week.minutes()) / Week.QUARTER;
                assertThat(isKept(goals, week.with(quarters), from)).isTrue();
                assertThat(isKept(goals, week.with(quarters - 1), from)).isFalse();
                assertThat(quarters).isGreaterThan(8);
            }
            case TooLate(var due) -> {
                assertThat(goals).extracting(Goal::due).contains(due);
                assertThat(isKept(goals, week.with(80), from)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry", "school", "hospital"})
    void a_proposed_week_has_the_minutes_asked_for_and_keeps_to_its_windows(String kind) {
        var windows = RWANDA.studyWindows(kind);
        var opening = RWANDA.calendar();
        for (var minutes = 10; minutes <= 540; minutes++) {
            var week = Week.proposed(minutes, windows, opening.weekend());

            assertThat(week.minutes()).isEqualTo(minutes);
            assertThat(week.slots())
                    .extracting(Slot::day)
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(week.slots())
                    .allMatch(slot -> opening.weekend().contains(slot.day()) || isOutside(slot, opening));
        }
    }

    @Test
    void offices_learn_before_they_open_schools_after_lessons_and_shifts_when_they_can() {
        assertThat(proposed("ministry").slots())
                .extracting(Slot::day, Slot::from, Slot::minutes)
                .first()
                .isEqualTo(tuple(DayOfWeek.MONDAY, LocalTime.of(8, 0), 30));
        assertThat(proposed("ministry").slots()).hasSize(4);
        assertThat(proposed("school").slots())
                .allMatch(slot -> LocalTime.of(17, 0).equals(slot.from()));
        assertThat(proposed("hospital").slots()).allMatch(slot -> slot.from() == null);
    }

    @Test
    void a_slot_that_has_begun_is_missed_and_the_next_one_takes_its_lesson() {
        var pieces = List.of(new Piece<>("lesson", 20));

        var early = PLANNER.plan(pieces, proposed("ministry"), MONDAY);
        var late = PLANNER.plan(pieces, proposed("ministry"), MONDAY.withHour(9));

        assertThat(early.doneOn()).contains(MONDAY.toLocalDate());
        assertThat(late.doneOn()).contains(MONDAY.toLocalDate().plusDays(1));
    }

    @Test
    void advice_names_the_quarters_that_are_granted_and_the_minutes_that_are_not() {
        var week = Week.proposed(30, List.of(), RWANDA.calendar().weekend());
        var goals = List.of(new Goal(90, LocalDate.of(2026, 12, 8)));

        assertThat(ADVISE.advise(goals, week, 60, MONDAY)).isEqualTo(new LearnMore(1, LocalDate.of(2026, 12, 8)));
        assertThat(ADVISE.advise(goals, week, 30, MONDAY))
                .isEqualTo(new GrantedTooLittle(45, LocalDate.of(2026, 12, 8)));
        assertThat(ADVISE.advise(List.of(new Goal(90, LocalDate.of(2026, 11, 27))), week, 60, MONDAY))
                .isEqualTo(new TooLate(LocalDate.of(2026, 11, 27)));
        assertThat(ADVISE.advise(List.of(), week, 60, MONDAY)).isEqualTo(new InTime());
    }

    private static Week proposed(String kind) {
        return Week.proposed(
                RWANDA.studyMinutes(),
                RWANDA.studyWindows(kind),
                RWANDA.calendar().weekend());
    }

    private static boolean isKept(List<Goal> goals, Week week, LocalDateTime from) {
        var minutes = 0;
        for (var goal : goals) {
            minutes += goal.minutes();
            if (end(List.of(new Piece<>(0, minutes)), week, from).isAfter(goal.due())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOutside(Slot slot, WorkingCalendar opening) {
        var from = slot.from();
        var until = slot.until();
        return from == null || until == null || !until.isAfter(opening.opens()) || !from.isBefore(opening.closes());
    }

    private static LocalDate end(List<Piece<Integer>> pieces, Week week, LocalDateTime from) {
        return PLANNER.plan(pieces, week, from).doneOn().orElseThrow();
    }

    private static List<Piece<Integer>> pieces(Random chance) {
        return IntStream.range(0, 1 + chance.nextInt(30))
                .mapToObj(number -> new Piece<>(number, 1 + chance.nextInt(40)))
                .toList();
    }

    private static Week week(Random chance) {
        var days = chance.ints(1 + chance.nextInt(7), 1, 8).distinct().sorted();
        return new Week(days.mapToObj(day -> new Slot(
                        DayOfWeek.of(day),
                        chance.nextBoolean() ? null : LocalTime.of(chance.nextInt(22), 0),
                        10 + chance.nextInt(90)))
                .toList());
    }

    private static LocalDateTime moment(Random chance) {
        return LocalDateTime.of(2026, 1, 1, chance.nextInt(24), 0).plusDays(chance.nextInt(500));
    }
}
