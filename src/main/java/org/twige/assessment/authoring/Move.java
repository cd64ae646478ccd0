package org.twige.assessment.authoring;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is decided about an item between one text and the next. */
enum Move {
    SENT(ItemState.REVIEW, ItemState.DRAFT),
    TAKEN_BACK(ItemState.DRAFT, ItemState.REVIEW),
    RETURNED(ItemState.DRAFT, ItemState.REVIEW),
    APPROVED(ItemState.APPROVED, ItemState.REVIEW),
    WITHDRAWN(null, ItemState.values()),
    RESTORED(null, ItemState.values());

    private final @Nullable ItemState to;
    private final List<ItemState> from;

    Move(@Nullable ItemState to, ItemState... from) {
        this.to = to;
        this.from = List.of(from);
    }

    /** May it be made where the item is now? Whoever wrote in it is asked elsewhere. */
    boolean fits(AuthoredItem item) {
        return item.isWithdrawn() ? this == RESTORED : this != RESTORED && from.contains(item.state());
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
