package org.twige.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A response as it was sent.
 *
 * @param choice places of the chosen options on the page
 * @param place for each step of an order, which place it is given; null for none
 * @param figure a number as it was typed
 * @param language of the text that was on the page
 * @param request the key of the form
 * @param check whether to go back to the page on which answers are checked
 */
public record ResponseForm(
        @Nullable List<Integer> choice,
        @Nullable List<@Nullable Integer> place,
        @Nullable String figure,
        @Nullable String language,
        @Nullable UUID request,
        @Nullable Boolean check) {

    private static final Pattern WHOLE = Pattern.compile("[-−]?\\d{1,12}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u202f'’]|%$");
    private static final Pattern THOUSANDS = Pattern.compile("[-−]?\\d{1,3}(?:[.,]\\d{3})+");
    private static final int MOST_SHOWN = 24;

    public boolean isFromCheck() {
        return Boolean.TRUE.equals(check);
    }

    public boolean isFromAPage() {
        return language != null && request != null;
    }

    /** The response; null for a form without a usable answer or without what every form of a page has. */
    @Nullable
    public Response response(AttemptId attempt, int question) {
        var options = options();
        var number = number();
        return language == null || request == null || (options.isEmpty() && number == null)
                ? null
                : new Response(attempt, question, options, number, language, request);
    }

    /** What was given, to be shown again beside the error; empty for nothing. */
    public String given() {
        return place == null
                ? start(Objects.requireNonNullElse(figure, ""))
                : place.stream().map(at -> at == null ? "" : at.toString()).collect(Collectors.joining("-"));
    }

    /** An address has no room for more. */
    private static String start(String typed) {
        return typed.length() > MOST_SHOWN ? typed.substring(0, MOST_SHOWN) : typed;
    }

    private List<Integer> options() {
        return place == null ? Objects.requireNonNullElse(choice, List.of()) : steps(place);
    }

    /** The steps from the first place to the last; empty unless every place is given once. */
    private static List<Integer> steps(List<@Nullable Integer> places) {
        var stepAt = new HashMap<Integer, Integer>();
        for (var step = 0; step < places.size(); step++) {
            var at = places.get(step);
            if (at != null) {
                stepAt.put(at, step + 1);
            }
        }
        var steps = new ArrayList<@Nullable Integer>();
        for (var at = 1; at <= places.size(); at++) {
            steps.add(stepAt.get(at));
        }
        return steps.contains(null)
                ? List.of()
                : Collections.unmodifiableList(
                        steps.stream().map(Objects::requireNonNull).toList());
    }

    private @Nullable String number() {
        var typed =
                BETWEEN.matcher(Objects.requireNonNullElse(figure, "").strip()).replaceAll("");
        var digits = THOUSANDS.matcher(typed).matches() ? typed.replaceAll("[.,]", "") : typed;
        return WHOLE.matcher(digits).matches() ? Long.toString(Long.parseLong(digits.replace('−', '-'))) : null;
    }
}
