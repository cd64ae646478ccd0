package org.twige.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.twige.country.Place;
import org.twige.insight.Counts.Employer;
import org.twige.insight.Counts.SizeClass;
import org.twige.web.Frame;

/** The one screen of the minister. */
record NationalPage(
        List<Cohort> cohorts,
        Cohort cohort,
        LocalDate on,
        boolean past,
        Instant at,
        LocalDate due,
        Standing nation,
        Activity activity,
        Pace pace,
        List<District> districts,
        Standing central,
        List<Employer> needHelp,
        SizeClass size) {

    /** One place of the map. */
    record District(Place place, Standing standing) {}

    int columns() {
        return districts.stream()
                .mapToInt(district ->
                        district.place().column() == null ? 0 : district.place().column())
                .max()
                .orElse(0);
    }

    int rows() {
        return districts.stream()
                .mapToInt(district ->
                        district.place().row() == null ? 0 : district.place().row())
                .max()
                .orElse(0);
    }

    /** The last day that can be asked for. */
    LocalDate today(Frame frame) {
        return LocalDate.ofInstant(at, frame.country().zone());
    }

    String query() {
        return "?cohort=" + cohort.code() + (past ? "&on=" + on : "");
    }
}
