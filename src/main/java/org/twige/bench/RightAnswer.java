package org.twige.bench;

import java.util.List;

/**
 * What the form of a question holds when it is answered rightly.
 *
 * @param field choice, place or figure
 * @param values of the fields of this name, from top to bottom
 */
public record RightAnswer(String field, List<String> values) {

    /**
     * The fields for a key.
     *
     * @param answer one, several, order or number
     * @param order letters of the options from top to bottom
     * @param key the right options or their right order as letters, or a number
     */
    public static RightAnswer of(String answer, String order, String key) {
        return switch (answer) {
            case "number" -> new RightAnswer("figure", List.of(key));
            case "order" -> new RightAnswer("place", places(order, key));
            default -> new RightAnswer("choice", places(key, order));
        };
    }

    /** For each letter its place among others, from 1. */
    private static List<String> places(String letters, String among) {
        return letters.chars()
                .mapToObj(letter -> String.valueOf(among.indexOf(letter) + 1))
                .toList();
    }
}
