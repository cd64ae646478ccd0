package org.twige.assessment;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;

/** Writes into the record of acts who reads what is right in items, and who takes tables away. */
@Component
public class NoteReading {

    private final KeyReadings readings;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    NoteReading(KeyReadings readings, Audit audit, Country country, Clock clock) {
        this.readings = readings;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** One line for each file, and one a day for each place, however many items are read there. */
    @Transactional
    public void note(Reading what, UUID of, UUID by) {
        var subject = what.subject() + ":" + of;
        if (!what.isDaily() || readings.add(by, what.act(), subject, country.today(clock))) {
            audit.record(new Act(by.toString(), what.act(), subject, Map.of()));
        }
    }
}
