package org.twige.assessment.cut;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twige.country.Language;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;

/**
 * What was typed about a new workshop, by the name of its field: {@code workshop} is the id that it will have, so that a form
 * sent twice prepares one.
 */
record WorkshopForm(Map<String, String> typed) {

    private static final int LONGEST = 2_000;
    private static final int USUAL_FORMS = 2;
    private static final int MOST_FORMS = 3;

    static WorkshopForm empty() {
        return new WorkshopForm(Map.of("workshop", UUID.randomUUID().toString(), "forms", String.valueOf(USUAL_FORMS)));
    }

    /** What was typed into a field, without spaces at its ends. */
    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    static String definition(Language language) {
        return "definition-" + language.code();
    }

    /** The fields that are not right, each with the key of its sentence, in the order of the page. */
    Map<String, String> problems(List<CourseId> courses, List<Language> languages) {
        var problems = new LinkedHashMap<String, String>();
        if (course().filter(courses::contains).isEmpty()) {
            problems.put("course", "assessment.cut.wrong.course");
        }
        if (forms() < 1 || forms() > MOST_FORMS) {
            problems.put("forms", "assessment.cut.wrong.forms");
        }
        for (var language : languages) {
            var definition = text(definition(language));
            if (definition.isEmpty() || definition.length() > LONGEST) {
                problems.put(definition(language), "assessment.cut.wrong.definition");
            }
        }
        return problems;
    }

    Optional<UUID> workshop() {
        return id("workshop");
    }

    Optional<CourseId> course() {
        return id("course").map(CourseId::new);
    }

    int forms() {
        return text("forms").matches("\\d") ? Integer.parseInt(text("forms")) : 0;
    }

    LocalText definition(List<Language> languages) {
        var texts = new HashMap<String, String>();
        languages.forEach(language -> texts.put(language.code(), text(definition(language))));
        return new LocalText(texts);
    }

    private Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
