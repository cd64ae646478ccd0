package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.List;

/** The exemptions that end, or are to be looked at, up to a day: those on request, and those that a case decided. */
record ExemptionsPage(List<Request> ending, List<CaseExemptions.ByCase> byCases, LocalDate until) {

    int count() {
        return ending.size() + byCases.size();
    }
}
