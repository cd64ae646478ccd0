package org.twige.learning.offline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.learning.offline.AnswerFiles.Brought;
import org.twige.learning.offline.AnswerFiles.Seen;
import org.twige.web.Cell;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/**
 * The form for a file of answers, and what became of the last one.
 *
 * @param last null before somebody brought one
 * @param forOthers true for who may bring files of other people
 * @param wrong the end of the key of what is to be put right, or empty
 */
record AnswerFilesPage(
        @Nullable Brought last,
        List<Seen> rows,
        Map<UUID, LocalText> titles,
        Leaf leaf,
        boolean forOthers,
        String wrong) {

    Errors errors(Frame frame) {
        return wrong.isEmpty()
                ? Errors.none()
                : Errors.of(
                        "file",
                        frame.text(
                                "learning.offline.files.wrong." + wrong,
                                "megabytes",
                                AnswerFile.MOST_MEGABYTES,
                                "entries",
                                AnswerFile.MOST_ENTRIES));
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("learning.offline.files.entry")),
                Cell.of(frame.text("learning.offline.told.who")),
                Cell.of(frame.text("learning.offline.told.what")),
                Cell.of(frame.text("learning.offline.files.result")));
    }

    List<List<Cell>> cells(Frame frame) {
        return rows.stream().map(row -> cells(row, frame)).toList();
    }

    private List<Cell> cells(Seen row, Frame frame) {
        var names = row.names();
        return List.of(
                Cell.of(frame.number(row.number())),
                Cell.of(names == null ? frame.text("learning.offline.files.somebody") : names),
                Cell.of(what(row, frame)),
                Cell.of(outcome(row.outcome(), frame)));
    }

    private String what(Seen row, Frame frame) {
        var title = row.course() == null ? null : titles.get(row.course());
        return title == null || row.lesson() == null
                ? frame.text("learning.offline.files.unknown")
                : frame.text(
                        "learning.offline.told.lesson", "course", title.in(frame.language()), "number", row.lesson());
    }

    private static String outcome(String outcome, Frame frame) {
        var own = "learning.offline.files.outcome." + outcome;
        return frame.text(frame.has(own) ? own : "learning.offline.refusal." + outcome);
    }

    @Nullable
    Pagination pagination() {
        return last == null ? null : leaf.among(last.entries(), number -> "/answer-files?page=" + number);
    }
}
