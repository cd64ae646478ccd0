package org.twige.labs.drafts;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a draft before its values are filled in; in the files {@code On [date 2: {d1} | {d1+1}] the office opens.}
 *
 * @param kind of the error that can be planted here; null if none can
 * @param line of the sheet, from 1, which shows what is right; 0 for the style of the office
 * @param wrong what can stand in place of what is right
 */
record Sentence(String before, @Nullable ErrorKind kind, int line, String right, List<String> wrong, String after) {

    private static final Pattern PLACE = Pattern.compile("(.*?)\\[(\\w+) (\\d+): (.*?)](.*)", Pattern.DOTALL);

    static Sentence parse(String written) {
        var place = PLACE.matcher(written);
        if (!place.matches()) {
            return new Sentence(written, null, 0, "", List.of(), "");
        }
        var forms = List.of(group(place.group(4)).split(" \\| "));
        return new Sentence(
                group(place.group(1)),
                ErrorKind.of(group(place.group(2))).orElseThrow(() -> new IllegalStateException(written)),
                Integer.parseInt(group(place.group(3))),
                forms.getFirst(),
                forms.subList(1, forms.size()),
                group(place.group(5)));
    }

    String with(String form) {
        return before + form + after;
    }

    private static String group(@Nullable String found) {
        return Objects.requireNonNull(found);
    }
}
