package org.twige.people.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twige.country.Country;
import org.twige.country.Place;
import org.twige.people.names.Folded;

/** Finds places by code or name; a sector is only found on the path of its district, for names are no keys. */
final class PlaceFinder {

    private final Map<String, String> districts = new HashMap<>();
    private final Map<String, List<Place>> below = new HashMap<>();
    private final Set<String> divided = new HashSet<>();

    PlaceFinder(Country country) {
        for (var place : country.places()) {
            if (place.isOnTheMap()) {
                districts.put(Folded.of(place.code()), place.code());
                place.name().byLanguage().values().forEach(name -> districts.put(Folded.of(name), place.code()));
            } else {
                learn(place);
            }
        }
    }

    private void learn(Place place) {
        divided.add(place.parent());
        below.computeIfAbsent(Folded.of(place.code()), _ -> new ArrayList<>()).add(place);
        place.name().byLanguage().values().stream()
                .map(Folded::of)
                .distinct()
                .forEach(name ->
                        below.computeIfAbsent(name, _ -> new ArrayList<>()).add(place));
    }

    Optional<String> district(String text) {
        return Optional.ofNullable(districts.get(Folded.of(text)));
    }

    /** False when the country pack knows the parts of the district and this is none of them. */
    boolean mayHold(String district, String sector) {
        return !divided.contains(district)
                || below.getOrDefault(Folded.of(sector), List.of()).stream()
                        .anyMatch(place -> place.parent().equals(district));
    }
}
