package org.twige.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.Wording.Option;

/**
 * A question of a closed attempt with its explanations.
 *
 * @param mark from 0 to 1
 * @param given the response, as letters or as a number; null if there was none
 * @param key what was right, in the same way
 */
record Explained(
        int question,
        Wording text,
        BigDecimal mark,
        @Nullable String given,
        String key) {

    boolean isRight() {
        return mark.compareTo(BigDecimal.ONE) == 0;
    }

    boolean isPartlyRight() {
        return mark.signum() > 0 && !isRight();
    }

    /** The end of the key of the message that says how well it was answered. */
    String verdict() {
        return isRight() ? "right" : isPartlyRight() ? "partly" : "wrong";
    }

    /** What was given, in words; null if nothing was. */
    @Nullable
    String said() {
        return text.said(given);
    }

    /** What to say to somebody who chose a wrong option; empty for every other kind of answer. */
    String whyNot() {
        return given == null || text.answer() != Answer.ONE
                ? ""
                : text.option(given).why();
    }

    /** What was right, in words. */
    String right() {
        return String.valueOf(text.said(key));
    }

    /** Why it is right, where one sentence says it. */
    String why() {
        return switch (text.answer()) {
            case ONE -> text.option(key).why();
            case NUMBER -> text.option("").why();
            case SEVERAL, ORDER -> "";
        };
    }

    /** A line of a question with several options to explain. */
    record Line(Option option, boolean right, boolean chosen) {

        /** The end of the key of the message that says what became of the option. */
        String verdict() {
            return right ? chosen ? "found" : "missed" : chosen ? "wrongly" : "left";
        }
    }

    /** Every option of several, or every step in its right order; empty for the other kinds. */
    List<Line> lines() {
        return switch (text.answer()) {
            case ONE, NUMBER -> List.of();
            case SEVERAL -> text.letters().stream().map(this::line).toList();
            case ORDER ->
                List.of(key.split("")).stream()
                        .map(letter -> new Line(text.option(letter), true, true))
                        .toList();
        };
    }

    /** In a text of one's own only what was changed has something to explain. */
    private Line line(String letter) {
        var option = text.option(letter);
        var shown = text.seeded() && !option.planted() ? new Option(option.text(), "", false) : option;
        return new Line(shown, key.contains(letter), given != null && given.contains(letter));
    }
}
