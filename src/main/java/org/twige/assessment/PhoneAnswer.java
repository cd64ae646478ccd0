package org.twige.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.learning.PhoneFinals.Act;

/** Reads an answer of a phone as the form of the question that it is: the same fields, the same rules. */
record PhoneAnswer(Act act, String language) {

    /** Empty for what is no usable answer: then the question has none. */
    Optional<Response> response() {
        try {
            var figures = values("figure");
            var form = new ResponseForm(
                    numbers("choice"),
                    act.value().contains("place=") ? places() : null,
                    figures.isEmpty() ? null : figures.getFirst(),
                    language,
                    act.id(),
                    null);
            return Optional.ofNullable(form.response(new AttemptId(act.attempt()), act.question()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no number, or no text of a form
        }
    }

    private List<Integer> numbers(String field) {
        return values(field).stream().map(Integer::valueOf).toList();
    }

    private List<@Nullable Integer> places() {
        var places = new ArrayList<@Nullable Integer>();
        values("place").forEach(place -> places.add(place.isEmpty() ? null : Integer.valueOf(place)));
        return places;
    }

    private List<String> values(String field) {
        return Arrays.stream(act.value().split("&", -1))
                .filter(part -> part.startsWith(field + "="))
                .map(part -> URLDecoder.decode(part.substring(field.length() + 1), UTF_8))
                .toList();
    }
}
