package org.twige.people.roster;

import java.io.PrintWriter;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** What became of a file that came by itself, for whoever looks after the other system. */
@Component
class DropReport {

    private final RosterReport report;
    private final Country country;

    DropReport(RosterReport report, Country country) {
        this.report = report;
        this.country = country;
    }

    /** The first language of the country. */
    String language() {
        return country.languages().getFirst().code();
    }

    void print(RosterBatch batch, PrintWriter out) {
        out.println(batch.id());
        out.println(report.ending(batch, language()));
        report.print(batch, language(), out);
    }
}
