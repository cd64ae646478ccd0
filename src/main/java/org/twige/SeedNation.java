package org.twige;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/**
 * Makes an invented nation of any size: the same people, institutions and story every time it is made on the same day.
 *
 * <p>Through the doors that officials use wherever there is one; what a nation of learners does is written down day by
 * day in a few statements.
 */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class SeedNation {

    /** As many learners who never came get a password: whoever measures sends them through the course. */
    static final int NEWCOMERS = 64;

    private static final int PEOPLE_PER_INSTITUTION = 83;
    private static final int FEWEST_INVENTED = 24;
    private static final int DAYS_BETWEEN_MANDATES = 7;

    private final DemoClock clock;
    private final SeedOffice office;
    private final SeedWeeks weeks;
    private final SeedTables tables;
    private final Country country;
    private final DemoSettings settings;

    SeedNation(
            DemoClock clock,
            SeedOffice office,
            SeedWeeks weeks,
            SeedTables tables,
            Country country,
            DemoSettings settings) {
        this.clock = clock;
        this.office = office;
        this.weeks = weeks;
        this.tables = tables;
        this.country = country;
        this.settings = settings;
    }

    /**
     * Makes the nation, which must be empty; when that is cut off, the next verb that seeds begins anew.
     *
     * @param people at least 400, so that every institution of the officials has somebody
     */
    void make(int people, SeedProgress progress) throws SQLException {
        var folder = new DemoFolder(settings.data());
        folder.beginToSeed();
        clock.goBack(DemoNation.STORY);
        settle(people, progress);
        live(people, progress);
        clock.goBack(Duration.ZERO);
        office.signIns(NEWCOMERS);
        office.proofs();
        progress.at(97, NEWCOMERS, "passwords for learners who never came, and one for each role");
        tables.tidy();
        folder.finish();
        progress.at(100, "the tables are tidied");
    }

    private void settle(int people, SeedProgress progress) throws SQLException {
        progress.at(1, office.publish(), "courses");
        var nation = of(people, country.today(clock));
        office.settle(nation);
        progress.at(3, country.institutions().size() + nation.institutions().size(), "institutions");
        office.employ(nation);
        progress.at(15, people, "people by one staff list");
        tables.tidy();
        office.appoint();
    }

    LocalDate today() {
        return country.today(clock);
    }

    /** So many people in institutions of the usual size; {@code day} is that of their first staff list. */
    InventedNation of(int people, LocalDate day) {
        var known = country.institutions().size();
        var invented = Math.max(FEWEST_INVENTED, people / PEOPLE_PER_INSTITUTION - known);
        return new InventedNation(country, settings.pack(), people, invented, day);
    }

    private void live(int people, SeedProgress progress) {
        var story = DemoNation.STORY.toDays();
        for (var day = 0; day < story; day++) {
            clock.goBack(DemoNation.STORY.minusDays(day));
            var percent = 15 + Math.toIntExact(80L * day / story);
            var number = day / DAYS_BETWEEN_MANDATES + 1;
            if (day % DAYS_BETWEEN_MANDATES == 0 && number <= SeedOffice.mandates()) {
                office.mandate(number);
                progress.at(percent, people, "duties by mandate " + number);
            }
            var lived = weeks.live(day, country.today(clock), clock.instant());
            progress.at(
                    percent,
                    "day %d of %d: %,d duties met, %,d credentials"
                            .formatted(day + 1, story, lived.met(), lived.credentials()));
        }
    }
}
