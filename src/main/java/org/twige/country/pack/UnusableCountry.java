package org.twige.country.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown at start-up when the country pack has mistakes: a nation is not run on half of its data. */
public final class UnusableCountry extends RuntimeException {

    UnusableCountry(Path folder, List<Mistake> mistakes) {
        super("the country pack in " + folder + " cannot be used:\n"
                + mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    }
}
