package org.twige.courses.manuscript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.twige.courses.CourseFile;

/** Reads the folder {@code drawings}: {@code name.svg}, and beside it {@code name.yaml} with its words. */
final class DrawingFiles {

    private static final Pattern PATH = Pattern.compile("drawings/([a-z0-9]+(?:-[a-z0-9]+)*)\\.(svg|yaml)");

    private final Map<String, CourseFile> files = new LinkedHashMap<>();
    private final List<String> languages;
    private final List<String> spoken;
    private final Problems problems;

    /**
     * @param languages those of the course, in which every word must be there
     * @param spoken those of the country, in which it may be there
     */
    DrawingFiles(List<CourseFile> all, List<String> languages, List<String> spoken, Problems problems) {
        all.forEach(file -> files.put(file.path(), file));
        this.languages = languages;
        this.spoken = spoken;
        this.problems = problems;
    }

    /** The drawings by name. */
    Map<String, Drawing> read() {
        var drawings = new LinkedHashMap<String, Drawing>();
        for (var file : files.values()) {
            if (!file.path().startsWith("drawings/")) {
                continue;
            }
            var path = PATH.matcher(file.path());
            if (!path.matches() || !files.containsKey("drawings/" + path.group(1) + ".svg")) {
                problems.add(
                        file.path(), 1, "no drawing", "name it drawings/a-name.svg, its words drawings/a-name.yaml");
            } else if (path.group(2).equals("svg")) {
                drawings.put(path.group(1), drawing(path.group(1), file));
            }
        }
        return drawings;
    }

    private Drawing drawing(String name, CourseFile file) {
        var svg = SvgFile.read(file, problems);
        var labels = labels("drawings/" + name + ".yaml", svg);
        svg.tokens().forEach((token, line) -> {
            if (!labels.containsKey(token)) {
                problems.add(
                        file.path(), line, "no words for {{" + token + "}}", "add them to drawings/" + name + ".yaml");
            }
        });
        return new Drawing(name, svg.width(), svg.height(), file.text(), labels);
    }

    private Map<String, Map<String, String>> labels(String path, SvgFile svg) {
        var labels = new LinkedHashMap<String, Map<String, String>>();
        if (files.containsKey(path)) {
            Place.root(files.get(path), problems).ifPresent(root -> {
                root.knowsOnly(List.of("labels"));
                root.child("labels")
                        .ifPresent(all -> all.entries().forEach((key, place) -> {
                            if (!svg.tokens().containsKey(key)) {
                                place.problem("{{" + key + "}} does not stand in the drawing", "take its words out");
                            }
                            labels.put(key, label(place));
                        }));
            });
        }
        return labels;
    }

    private Map<String, String> label(Place place) {
        place.knowsOnly(spoken);
        var texts = new LinkedHashMap<String, String>();
        languages.forEach(language -> texts.put(language, place.text(language)));
        return texts;
    }
}
