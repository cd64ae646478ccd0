package org.twige;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words that only a country pack may say: names of places and countries, zones, prefixes, and what a nation calls its own. */
final class CountryWords {

    private static final Set<String> KNOWN = Set.of(
            "Rwanda",
            "Rwandan",
            "Kigali",
            "Umuganda",
            "umuganda",
            "IPPIS",
            "ippis",
            "MIFOTRA",
            "MINICT",
            "RWF",
            "Irembo",
            "imihigo");
    private static final Pattern ZONE_OR_PREFIX = Pattern.compile("(?m)^(?:zone|dial-prefix): *\"?([^\"# \n]+)");

    private CountryWords() {}

    /** Of places only those on the map and above: what lies below them bears everyday words, such as "Base" and "Save". */
    static Set<String> all() {
        var words = new TreeSet<>(KNOWN);
        for (var pack : Sources.in(Path.of("countries"), "country.yaml")) {
            ZONE_OR_PREFIX.matcher(pack.text()).results().forEach(found -> words.add(found.group(1)));
        }
        for (var places : Sources.in(Path.of("countries"), "places.csv")) {
            places.text()
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(place -> place[1].isEmpty() || !place[place.length - 2].isEmpty())
                    .forEach(place -> words.add(place[3]));
        }
        return words;
    }
}
