package org.twige.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that somebody did.
 *
 * @param actor the surrogate key of a person, or {@code system:} and the name of a job
 * @param kind {@code module.past-participle}, e.g. {@code roster.applied}
 * @param subject what it was done to: a kind, a colon and an id
 * @param details ids, counts, dates and codes; never names, phone numbers or addresses
 */
public record Act(String actor, String kind, String subject, Map<String, String> details) {

    public Act {
        details = Map.copyOf(new TreeMap<>(details));
    }
}
