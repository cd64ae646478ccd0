package org.twige.labs.data;

import java.time.LocalDate;
import java.util.List;

/**
 * How many people come to an invented health centre.
 *
 * @param visits of an ordinary week at the beginning
 * @param growth in percent a year
 * @param rainPercent how strongly it feels the rains, 100 being as usual
 * @param seasonBreaks from a day on its high weeks come a quarter of a year later
 */
record HealthCentre(String name, int visits, int growth, int rainPercent, boolean seasonBreaks) {

    static final int BREAK = 78;

    private static final int LATER_DAYS = 91;

    /** Before chance: the visits of an ordinary week, with growth and rain. */
    double expected(int week, LocalDate monday, List<Rain> rains) {
        var later = seasonBreaks && week >= BREAK ? LATER_DAYS : 0;
        var middle = monday.getDayOfYear() + 3 - later;
        var rain = rains.stream().mapToDouble(season -> season.on(middle)).sum();
        return visits * (1 + growth / 100.0 * week / 52) * (1 + rain * rainPercent / 100);
    }
}
