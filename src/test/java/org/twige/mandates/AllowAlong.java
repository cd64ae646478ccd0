package org.twige.mandates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;

/** Gives the people of an institution a duty whose final may, or may not, be taken along. */
public record AllowAlong(LedgerFixture ledger, PublishVersion publish, CarryOutVersion carryOut, LedgerClock clock) {

    public void at(InstitutionId institution, CourseId course, boolean along) {
        var version = new NewVersion(
                ledger.mandate(),
                1,
                new LocalText(Map.of("en", "AI at a school of tests")),
                ledger.instrument(),
                List.of(course),
                LedgerFixture.everybodyAt(institution),
                DueRule.fixed(LocalDate.of(2029, 6, 29), 30),
                along,
                null);
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }
}
