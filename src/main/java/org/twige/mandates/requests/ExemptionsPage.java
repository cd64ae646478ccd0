package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/** The exemptions that end, or are to be looked at, up to a day; one leaf of them. */
record ExemptionsPage(List<Request> ending, Leaf leaf, long count, LocalDate until) {

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/exemptions?page=" + number);
    }
}
