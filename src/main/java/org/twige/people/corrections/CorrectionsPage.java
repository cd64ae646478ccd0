package org.twige.people.corrections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/** What people say is wrong about them and nobody has decided, one leaf of it. */
record CorrectionsPage(List<Correction> open, Leaf leaf, long count) {

    static String address(Correction correction) {
        return "/corrections/" + correction.id();
    }

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/corrections?page=" + number);
    }
}
