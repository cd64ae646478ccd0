package org.twige.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the official looks.
 *
 * @param pastDays days on which the ledger changed
 * @param district the largest one
 * @param institution the largest one
 * @param people whose duties are explained
 */
public record Places(List<String> pastDays, String district, String institution, List<String> people) {

    List<String> national() {
        return pastDays.stream().map(day -> "/national?on=" + day).toList();
    }

    /** Each person on a day of their own, today among them. */
    List<String> why() {
        var addresses = new ArrayList<String>();
        for (var i = 0; i < people.size(); i++) {
            var day = i % 2 == 0 ? "" : "?on=" + pastDays.get(i % pastDays.size());
            addresses.add("/people/" + people.get(i) + "/duties" + day);
        }
        return addresses;
    }
}
