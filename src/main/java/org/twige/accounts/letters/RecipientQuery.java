package org.twige.accounts.letters;

import org.jspecify.annotations.Nullable;

/** What the address of a search says. */
record RecipientQuery(
        @Nullable String group,
        @Nullable String words,
        @Nullable Integer page) {

    RecipientSearch search() {
        return RecipientSearch.of(group, words, page);
    }
}
