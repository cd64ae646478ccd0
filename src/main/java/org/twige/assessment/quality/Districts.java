package org.twige.assessment.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twige.country.Country;
import org.twige.country.Place;

/** Which districts are urban: the tree of employers does not say so, but the country's places do. */
final class Districts {

    private static final String CITY = "city";

    private Districts() {}

    /** Codes of the cities and of every place below one; all other districts are rural. */
    static Set<String> urban(Country country) {
        var urban = new HashSet<String>();
        country.places().stream()
                .filter(place -> place.kind().equals(CITY))
                .forEach(city -> add(city.code(), country.places(), urban));
        return urban;
    }

    private static void add(String code, List<Place> places, Set<String> urban) {
        if (urban.add(code)) {
            places.stream()
                    .filter(place -> place.parent().equals(code))
                    .forEach(below -> add(below.code(), places, urban));
        }
    }
}
