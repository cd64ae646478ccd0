package org.twige.labs.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The weekly visits of lab 3C, centre by centre.
 *
 * @param brokenSeason the centre whose season moves, so that the past misleads a model
 */
public record ClinicVisits(List<VisitWeek> weeks, String brokenSeason) {

    /** The last half year, on which models are tested. */
    public static final int TEST_WEEKS = 26;

    private static final int CENTRES = 40;
    private static final int WEEKS = 156;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final double NOISE = 0.06;
    private static final double HOLIDAY = 0.72;

    /** The outage: neighbouring centres without a register for some weeks. */
    private static final int OUTAGE_CENTRES = 6;

    private static final int OUTAGE_WEEK = 92;
    private static final int OUTAGE_WEEKS = 5;

    public static ClinicVisits invented() {
        return invented(Chance.SEED);
    }

    static ClinicVisits invented(long seed) {
        var chance = new Chance(seed);
        var year = Material.read("visits.yaml");
        var rains = year.list("rains").stream().map(Rain::of).toList();
        var holidays = year.texts("holidays").stream().map(LocalDate::parse).collect(Collectors.toSet());
        var broken = chance.below(CENTRES - OUTAGE_CENTRES);
        var weeks = new ArrayList<VisitWeek>();
        for (var n = 0; n < CENTRES; n++) {
            var centre = centre(n, n == broken, chance);
            for (var week = 0; week < WEEKS; week++) {
                weeks.add(week(centre, week, rains, holidays, chance));
            }
        }
        var closed = IntStream.range(CENTRES - OUTAGE_CENTRES, CENTRES)
                .mapToObj(ClinicVisits::name)
                .collect(Collectors.toSet());
        return new ClinicVisits(withOutage(weeks, closed), name(broken));
    }

    private static String name(int n) {
        return String.format(Locale.ROOT, "Centre %02d", n + 1);
    }

    /** The one with the broken season hardly grows and feels the rains most, so that nothing else hides the break. */
    private static HealthCentre centre(int n, boolean broken, Chance chance) {
        var visits = chance.between(120, 620);
        var growth = chance.between(5, 12);
        var rains = chance.between(80, 125);
        return new HealthCentre(name(n), visits, broken ? 1 : growth, broken ? 160 : rains, broken);
    }

    private static VisitWeek week(
            HealthCentre centre, int week, List<Rain> rains, Set<LocalDate> holidays, Chance chance) {
        var monday = FIRST.plusWeeks(week);
        var holiday = monday.datesUntil(monday.plusWeeks(1)).anyMatch(holidays::contains);
        var visits = centre.expected(week, monday, rains) * (holiday ? HOLIDAY : 1) * (1 + NOISE * chance.bell());
        return new VisitWeek(centre.name(), week, monday, holiday, (int) Math.round(visits));
    }

    private static List<VisitWeek> withOutage(List<VisitWeek> weeks, Set<String> closed) {
        return weeks.stream()
                .map(week -> closed.contains(week.centre())
                                && week.week() >= OUTAGE_WEEK
                                && week.week() < OUTAGE_WEEK + OUTAGE_WEEKS
                        ? new VisitWeek(week.centre(), week.week(), week.monday(), week.holiday(), null)
                        : week)
                .toList();
    }

    /** One line a week; an empty cell is a lost register and no zero. */
    public String csv() {
        var table = new InventedTable("centre", "week", "monday", "holiday", "visits");
        weeks.forEach(week -> table.row(week.centre(), week.week(), week.monday(), week.holiday(), week.visits()));
        return table.text();
    }
}
