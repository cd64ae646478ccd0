package org.twige.country.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A job level, with a statute or without, leads to one track only; every track has levels, every statute is known. */
final class TrackRule implements Rule {

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var statutes = pack.codes("statutes");
        var owners = new HashMap<String, Map<String, String>>();
        for (var track : pack.country().list("tracks")) {
            if (track.words("levels").isEmpty()) {
                mistakes.in(
                        track.child("levels"),
                        "the track '" + track.text("code") + "' has no job level",
                        "list at least one, or take the track out");
            }
            track.list("statutes").stream()
                    .filter(statute -> !statutes.contains(statute.word()))
                    .forEach(statute -> mistakes.in(
                            statute,
                            "there is no statute '" + statute.word() + "'",
                            "use one of " + String.join(", ", statutes)));
            track.list("levels").forEach(level -> once(track, level, owners, mistakes));
        }
    }

    private static void once(Tree track, Tree level, Map<String, Map<String, String>> owners, Mistakes mistakes) {
        var taken = owners.computeIfAbsent(level.word(), _ -> new HashMap<>());
        var statutes = track.words("statutes").isEmpty() ? List.of("") : track.words("statutes");
        for (var statute : statutes) {
            var other = statute.isEmpty() || taken.containsKey("")
                    ? taken.values().stream().findFirst().orElse("")
                    : taken.getOrDefault(statute, "");
            if (!other.isEmpty()) {
                mistakes.in(
                        level,
                        "the job level '" + level.word() + "' leads to the track '" + other + "' already",
                        "take it out of one of the two, or give both their statutes");
            }
        }
        statutes.forEach(statute -> taken.put(statute, track.text("code")));
    }
}
