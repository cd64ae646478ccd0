package org.twige.assessment.authoring;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is decided about an item between one text and the next. */
enum Move {
    SENT(ItemState.REVIEW),
    TAKEN_BACK(ItemState.DRAFT),
    RETURNED(ItemState.DRAFT),
    APPROVED(ItemState.APPROVED),
    WITHDRAWN(null),
    RESTORED(null);

    private final @Nullable ItemState to;

    Move(@Nullable ItemState to) {
        this.to = to;
    }

    /** May it be made where the item is now? Whoever wrote in it is asked elsewhere. */
    boolean fits(AuthoredItem item) {
        return switch (this) {
            case RESTORED -> item.isWithdrawn();
            case WITHDRAWN -> !item.isWithdrawn();
            case SENT -> !item.isWithdrawn() && item.state() == ItemState.DRAFT;
            case TAKEN_BACK, RETURNED, APPROVED -> !item.isWithdrawn() && item.state() == ItemState.REVIEW;
        };
    }

    /** The state after it. */
    ItemState after(ItemState before) {
        return to == null ? before : to;
    }

    /** Only somebody who did not write in the item may do this. */
    boolean isOfASecondPerson() {
        return this == APPROVED || this == RETURNED;
    }

    /** The end of the key of its name, and of the act in the record. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
