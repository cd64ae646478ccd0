package org.twige.learning.champions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/**
 * The champions in an official's part of the tree.
 *
 * @param count how many there are in all
 * @param wrong the names of the fields to put right, some with a dot and what is wrong there
 */
record ChampionsPage(List<Champion> champions, Leaf leaf, int count, ChampionForm form, List<String> wrong) {

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var field : wrong) {
            errors = errors.and(field.split("\\.", 2)[0], frame.text("learning.champions.wrong." + field));
        }
        return errors;
    }

    static String lasts(Champion known, Frame frame) {
        return frame.text(
                "learning.champions.lasts", "from", frame.date(known.from()), "until", frame.date(known.until()));
    }

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/champions?page=" + number);
    }
}
