package org.twige.mandates.requests;

import java.util.List;

/**
 * The requests that wait for an official.
 *
 * @param office true for the programme office, which also sees what waits with coordinators
 * @param withCoordinators true while it looks at those
 * @param others how many wait on the other side
 */
record QueuePage(List<Request> requests, long count, boolean office, boolean withCoordinators, long others) {

    boolean isCut() {
        return count > requests.size();
    }
}
