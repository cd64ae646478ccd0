package org.twige.learning.offline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.web.Cell;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/** Lessons that count for a day that a phone told, one leaf of them. */
record ToldDaysPage(List<ToldDay> days, int count, Leaf leaf, Map<CourseId, LocalText> titles) {

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("learning.offline.told.who")),
                Cell.of(frame.text("learning.offline.told.what")),
                Cell.of(frame.text("learning.offline.told.counts")),
                Cell.of(frame.text("learning.offline.told.received")),
                Cell.of(frame.text("learning.offline.told.signed")));
    }

    List<List<Cell>> rows(Frame frame) {
        return days.stream().map(day -> row(day, frame)).toList();
    }

    private List<Cell> row(ToldDay day, Frame frame) {
        var title = titles.get(day.course());
        return List.of(
                Cell.of(day.names() + ", " + day.institution().in(frame.language())),
                Cell.of(frame.text(
                        "learning.offline.told.lesson",
                        "course",
                        title == null ? "" : title.in(frame.language()),
                        "number",
                        day.lesson())),
                Cell.of(frame.date(day.counts())),
                Cell.of(frame.date(day.received())),
                Cell.of(frame.text("learning.offline.told.signed." + day.signed())));
    }

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/told-days?page=" + number);
    }
}
