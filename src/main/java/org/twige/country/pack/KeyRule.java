package org.twige.country.pack;

import java.util.ArrayList;
import java.util.List;

/** Every key that is needed is there, none is there twice, and none is there that nobody reads. */
final class KeyRule implements Rule {

    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    "",
                    "code version name short-name zone dial-prefix phone-pattern weekend working-hours calendar-years"
                            + " languages identifiers institution-kinds statutes employment-types post-kinds statuses"
                            + " grounds extensions roster cases branding help study",
                    "quiet-hours quiet-days sexes channels tracks"),
            new Shape("working-hours", "from to", "lunch-minutes flexible"),
            new Shape("quiet-hours", "from to", ""),
            new Shape("study", "minutes-per-week", "patterns"),
            new Shape("study.patterns[]", "times", "kinds"),
            new Shape("roster", "columns required forbidden values", "titles total-words"),
            new Shape("cases", "reply-days appeal-days decide hear-appeals", ""),
            new Shape("branding", "service-name owner colour accent", ""),
            new Shape("languages[]", "code name decimal group review", ""),
            new Shape("identifiers[]", "code name", "pattern demo-pattern birth-year sex format-hint"),
            new Shape("institution-kinds[]", "code name", ""),
            new Shape("statutes[]", "code name", ""),
            new Shape("employment-types[]", "code name", ""),
            new Shape("post-kinds[]", "code name", ""),
            new Shape("statuses[]", "code name counts pauses", ""),
            new Shape("grounds[]", "code name needs-evidence max-days decides", "legal-basis"),
            new Shape("extensions", "coordinator-days reasons", ""),
            new Shape("extensions.reasons[]", "code name", ""),
            new Shape("sexes[]", "code name", ""),
            new Shape("channels[]", "code name", ""),
            new Shape("tracks[]", "code name levels", "statutes"));

    /** The keys of a place, or of each item of the list there. */
    private record Shape(String path, String needed, String possible) {

        List<String> needs() {
            return List.of(needed.split(" ", -1));
        }

        boolean knows(String key) {
            return needs().contains(key) || List.of(possible.split(" ", -1)).contains(key);
        }

        List<Tree> places(Tree root) {
            if (!path.endsWith("[]")) {
                var place = root.at(path);
                return place.isEmpty() ? List.of() : List.of(place);
            }
            return root.at(path.replace("[]", "")).list();
        }
    }

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        for (var shape : SHAPES) {
            shape.places(pack.country()).forEach(place -> check(place, shape, mistakes));
        }
        everyPlace(pack.country())
                .forEach(place -> place.keysTwice()
                        .forEach(key -> mistakes.in(
                                key,
                                "the key '" + key.word() + "' stands here twice",
                                "keep one of the two and join what they say")));
    }

    private static void check(Tree place, Shape shape, Mistakes mistakes) {
        var keys = place.children();
        for (var needed : shape.needs()) {
            if (keys.getOrDefault(needed, new Tree(null, 0)).isEmpty()) {
                mistakes.in(
                        place, "the key '" + needed + "' is missing" + within(shape), "add '" + needed + ": …' here");
            }
        }
        keys.forEach((key, value) -> {
            if (!shape.knows(key)) {
                mistakes.in(
                        value,
                        "nobody reads the key '" + key + "'" + within(shape),
                        "correct its spelling or take it out");
            }
        });
    }

    private static String within(Shape shape) {
        return shape.path().isEmpty() ? "" : " in " + shape.path().replace("[]", "");
    }

    private static List<Tree> everyPlace(Tree root) {
        var all = new ArrayList<>(List.of(root));
        for (var i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children().values());
            all.addAll(all.get(i).list());
        }
        return all;
    }
}
