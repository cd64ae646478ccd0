package org.twige.learning.classes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.VersionId;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/**
 * The classes in an official's part of the tree.
 *
 * @param count how many there are in all
 */
record ClassesPage(List<GroupClass> classes, Map<VersionId, LocalText> titles, Leaf leaf, int count) {

    List<GroupClass> planned() {
        return classes.stream().filter(GroupClass::isPlanned).toList();
    }

    List<GroupClass> past() {
        return classes.stream().filter(known -> !known.isPlanned()).toList();
    }

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/classes?page=" + number);
    }

    String course(GroupClass known, Frame frame) {
        return Optional.ofNullable(titles.get(known.version()))
                .map(title -> title.in(frame.language()))
                .orElse("");
    }

    static String counts(GroupClass known, Frame frame) {
        var counts = known.counts();
        return known.isClosed() || counts.present() > 0
                ? frame.text("learning.classes.were-there", "present", counts.present(), "listed", counts.listed())
                : frame.text(
                        "learning.classes.counts",
                        "listed",
                        counts.listed(),
                        "seats",
                        known.seats(),
                        "coming",
                        counts.coming(),
                        "declined",
                        counts.declined());
    }
}
