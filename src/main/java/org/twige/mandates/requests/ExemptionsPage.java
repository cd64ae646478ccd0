package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/**
 * The exemptions that end, or are to be looked at, up to a day: one leaf of those on request, and those that a case
 * decided.
 *
 * @param requests how many there are on request, on all leaves
 */
record ExemptionsPage(
        List<Request> ending, List<CaseExemptions.ByCase> byCases, Leaf leaf, long requests, LocalDate until) {

    @Nullable
    Pagination pagination() {
        return leaf.among(requests, number -> "/exemptions?page=" + number);
    }

    long count() {
        return requests + byCases.size();
    }
}
