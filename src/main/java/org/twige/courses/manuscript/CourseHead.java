package org.twige.courses.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twige.courses.ChangeClass;
import org.twige.courses.Description;
import org.twige.courses.Final;
import org.twige.courses.Outcome;
import org.twige.courses.Practised;
import org.twige.courses.manuscript.Manuscript.LessonPlan;

/** Reads {@code course.yaml}: the description of the course and the plan of its lessons. */
final class CourseHead {

    private static final List<String> LEVELS =
            List.of("remember", "understand", "apply", "analyse", "evaluate", "create");

    private final Place root;
    private final List<String> spoken;
    private final List<String> outcomes = new ArrayList<>();

    CourseHead(Place root, List<String> spoken) {
        this.root = root;
        this.spoken = spoken;
    }

    Description description(String folder) {
        root.knowsOnly(List.of(
                "id",
                "edition",
                "place",
                "change-class",
                "minutes",
                "languages",
                "micro-languages",
                "item-languages",
                "title",
                "summary",
                "for-whom",
                "outcomes",
                "lessons",
                "practice",
                "final",
                "approver"));
        root.child("id")
                .filter(id -> !id.text().equals(folder))
                .ifPresent(id -> id.problem("the id is not the name of the folder", "write id: " + folder));
        var languages = languages();
        return new Description(
                root.entries().containsKey("place") ? root.number("place") : null,
                root.text("edition"),
                change(),
                root.number("minutes"),
                languages,
                root.inAll(spoken, "title"),
                root.inAll(spoken, "summary"),
                root.inAll(spoken, "for-whom"),
                root.list("outcomes").stream().map(this::outcome).toList(),
                hasFinal() ? finalCheck() : Final.NONE,
                hasFinal() ? List.of("final") : List.of(),
                root.inAll(spoken, "approver"),
                itemLanguages(languages),
                practice());
    }

    private List<Practised> practice() {
        if (!root.entries().containsKey("practice")) {
            return List.of();
        }
        return root.list("practice").stream().map(this::practised).toList();
    }

    private Practised practised(Place place) {
        place.knowsOnly(List.of("exercise", "after"));
        var after = place.number("after");
        var lessons = root.list("lessons").size();
        if (after < 1 || after > lessons) {
            place.problem("there is no lesson " + after, "write the number of the lesson that it follows");
        }
        return new Practised(place.text("exercise"), after);
    }

    private ChangeClass change() {
        var word = root.text("change-class");
        return ChangeClass.of(word).orElseGet(() -> {
            root.child("change-class")
                    .ifPresent(place -> place.problem("unknown change class", "write editorial, minor or material"));
            return ChangeClass.MATERIAL;
        });
    }

    private List<String> languages() {
        return languages("languages");
    }

    /** Questions can be read by everybody: in the original at least, and in no language in which there is no lesson. */
    private @Nullable List<String> itemLanguages(List<String> ofCourse) {
        if (!root.entries().containsKey("item-languages")) {
            return null;
        }
        var written = languages("item-languages");
        var original = ofCourse.stream().findFirst();
        if (!ofCourse.containsAll(written) || !written.stream().findFirst().equals(original)) {
            root.child("item-languages")
                    .ifPresent(place -> place.problem(
                            "the items are not in the original, or in a language of no lesson",
                            "begin with " + original.orElse("the original") + ", and use languages of the course"));
        }
        return written;
    }

    /**
     * The languages in which every lesson has a micro-lesson: those of the course, unless the head names fewer; none for a
     * module without final.
     */
    List<String> microLanguages(List<String> ofCourse) {
        if (root.entries().containsKey("micro-languages")) {
            return languages("micro-languages");
        }
        return hasFinal() ? ofCourse : List.of();
    }

    private List<String> languages(String key) {
        var written = new ArrayList<String>();
        for (var place : root.list(key)) {
            var language = place.text();
            if (!spoken.contains(language) || written.contains(language)) {
                place.problem(
                        "“" + language + "” is no language of the country, or stands here twice",
                        "use each of " + String.join(", ", spoken) + " at most once");
            }
            written.add(language);
        }
        return written;
    }

    private Outcome outcome(Place place) {
        place.knowsOnly(List.of("id", "level", "text"));
        var id = place.text("id");
        if (outcomes.contains(id)) {
            place.problem("the outcome " + id + " stands here twice", "give each outcome an id of its own");
        }
        outcomes.add(id);
        var level = place.text("level");
        if (!LEVELS.contains(level)) {
            place.problem("unknown level “" + level + "”", "write one of " + String.join(", ", LEVELS));
        }
        return new Outcome(id, level, place.inAll(spoken, "text"));
    }

    private Final finalCheck() {
        return root.child("final")
                .map(place -> new FinalHead(place, outcomes).read())
                .orElse(Final.NONE);
    }

    /** A module beside the programme may end with its last lesson. */
    private boolean hasFinal() {
        return root.entries().containsKey("final") || root.entries().containsKey("place");
    }

    List<LessonPlan> lessons() {
        var places = root.list("lessons");
        return IntStream.range(0, places.size())
                .mapToObj(index -> lesson(places.get(index), index + 1))
                .toList();
    }

    private LessonPlan lesson(Place place, int expected) {
        place.knowsOnly(List.of("number", "slug", "minutes", "outcomes", "title"));
        var number = place.number("number");
        if (number != expected) {
            place.problem(
                    "lesson " + number + " where lesson " + expected + " is expected", "number lessons 1, 2, 3 …");
        }
        var slug = place.text("slug");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            place.problem("the slug is not an address", "use small letters, digits and single hyphens");
        }
        var named = place.list("outcomes").stream().map(Place::text).toList();
        named.stream()
                .filter(outcome -> !outcomes.contains(outcome))
                .forEach(outcome -> place.problem("no outcome " + outcome, "use the ids of the outcomes above"));
        return new LessonPlan(number, slug, place.number("minutes"), named, place.inAll(spoken, "title"), place.line());
    }
}
