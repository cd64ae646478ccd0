package org.twige.labs.gap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.twige.labs.round.Given;

/** Reads what was sent from a page of the exercise. */
record GapForm(Map<String, String> fields) {

    private static final String WRONG = "labs.gap.wrong.";

    Given read(Step step) {
        return switch (step) {
            case COUNT -> count();
            case CAUSE -> thresholds();
            case MEASURES -> measure();
            case RESULT, READING -> Given.NOTHING;
        };
    }

    private Given count() {
        var problems = new LinkedHashMap<String, String>();
        if (!text("guess").matches("\\d{1,2}|100")) {
            problems.put("guess", WRONG + "guess");
        }
        if (!text("chance").matches("yes|no|unsure")) {
            problems.put("chance", WRONG + "chance");
        }
        return new Given(Map.of("guess", text("guess"), "chance", text("chance")), problems);
    }

    private Given thresholds() {
        var choices = new LinkedHashMap<String, String>();
        var problems = new LinkedHashMap<String, String>();
        for (var field : new String[] {"all", "town", "far"}) {
            choices.put(field, text(field));
            if (Thresholds.OFFERED.stream().map(Object::toString).noneMatch(text(field)::equals)) {
                problems.put(field, WRONG + "threshold");
            }
        }
        return new Given(choices, problems);
    }

    private Given measure() {
        var choices = new LinkedHashMap<String, String>();
        var problems = new LinkedHashMap<String, String>();
        choices.put("measure", text("measure"));
        if (Measure.changing().stream().map(Measure::word).noneMatch(text("measure")::equals)) {
            problems.put("measure", WRONG + "measure");
        }
        for (var field : new String[] {"who", "object"}) {
            choices.put(field, text(field));
            if (text(field).isEmpty() || text(field).length() > Given.MOST_SIGNS) {
                problems.put(field, WRONG + field);
            }
        }
        return new Given(choices, problems);
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
