package org.twige.mandates.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/**
 * The requests that wait for an official, one leaf of them.
 *
 * @param office true for the programme office, which also sees what waits with coordinators
 * @param withCoordinators true while it looks at those
 * @param others how many wait on the other side
 */
record QueuePage(List<Request> requests, Leaf leaf, long count, boolean office, boolean withCoordinators, long others) {

    @Nullable
    Pagination pagination() {
        var side = withCoordinators ? "with=coordinators&" : "";
        return leaf.among(count, number -> "/requests?" + side + "page=" + number);
    }
}
