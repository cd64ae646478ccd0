package org.twige.labs.round;

import java.util.List;
import java.util.Optional;

/**
 * The pages of an exercise on which something is chosen or written.
 *
 * @param pages in their order, at least one
 */
public record LabSteps<S extends LabStep>(List<S> pages) {

    /** Where a round goes on: the first page that was not sent, otherwise the last. */
    public S next(Round round) {
        return pages.stream().filter(page -> !page.isDone(round)).findFirst().orElseGet(pages::getLast);
    }

    /** The page behind this one; empty behind the last. */
    public Optional<S> after(S page) {
        return pages.stream().skip(number(page)).findFirst();
    }

    /** From 1; 0 for what is none of them. */
    public int number(S page) {
        return pages.indexOf(page) + 1;
    }

    /** Has an open round come to this page, or gone past it? */
    public boolean isReached(S page, Round round) {
        return pages.contains(page) && round.isOpen() && !round.reading() && number(page) <= number(next(round));
    }
}
