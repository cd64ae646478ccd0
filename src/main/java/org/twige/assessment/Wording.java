package org.twige.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Stem;

/**
 * The text of a drawn item in one language, its slots filled.
 *
 * @param draft true while a native reader has still to approve the text
 * @param seeded true for a variant of a template
 * @param order letters of the options from top to bottom
 * @param options by letter; of a number, under an empty letter, its unit
 */
public record Wording(
        Answer answer,
        String language,
        boolean draft,
        boolean seeded,
        Stem stem,
        String order,
        Map<String, Option> options) {

    private static final Option NONE = new Option("", "", false);

    /**
     * An option as it is shown.
     *
     * @param why what to say about it; empty while the attempt is open
     * @param planted true for a part of a text that was changed for this attempt
     */
    public record Option(String text, String why, boolean planted) {}

    public Option option(String letter) {
        return options.getOrDefault(letter, NONE);
    }

    public List<String> letters() {
        return order.isEmpty() ? List.of() : List.of(order.split(""));
    }

    /** The unit of a number, empty for none. */
    public String unit() {
        return option("").text();
    }

    /** A response in words; null if there is none. */
    @Nullable
    public String said(@Nullable String choice) {
        if (choice == null) {
            return null;
        }
        return switch (answer) {
            case ONE -> option(choice).text();
            case SEVERAL -> texts(choice, " · ");
            case ORDER -> texts(choice, " → ");
            case NUMBER -> (choice + " " + unit()).strip();
        };
    }

    private String texts(String letters, String between) {
        return letters.chars()
                .mapToObj(letter -> option(Character.toString(letter)).text())
                .collect(Collectors.joining(between));
    }
}
