package org.twige.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of words in one attribute, such as class names or the ids that describe a field. */
final class Words {

    private Words() {}

    /** Those that are there, apart by a space; null if none is, so that the attribute is left out. */
    static @Nullable String joined(@Nullable String... words) {
        var all = Arrays.stream(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }
}
