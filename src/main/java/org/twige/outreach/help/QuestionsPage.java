package org.twige.outreach.help;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/** What an official's people ask, one leaf of it. */
record QuestionsPage(List<Question> questions, boolean answered, Leaf leaf, long count) {

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/questions?answered=" + answered + "&page=" + number);
    }
}
