package org.twige.learning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * What the page for printing shows.
 *
 * @param lessons at least one
 * @param back where the reader came from
 */
record PrintPage(List<OpenLesson> lessons, String back) {

    private OpenLesson first() {
        return lessons.getFirst();
    }

    boolean isWhole() {
        return first().total() == lessons.size();
    }

    String course(Frame frame) {
        return first().course().title().in(frame.language());
    }

    /** The edition that lies on the table, so that paper can be compared with the screen. */
    String edition(Frame frame) {
        var version = first().version();
        return frame.text(
                "learning.print.edition",
                "number",
                version.number(),
                "date",
                frame.date(LocalDate.ofInstant(
                        version.publishedAt(), frame.country().zone())));
    }

    String title(OpenLesson open) {
        return open.lesson().title(open.language());
    }

    /** The language of the text when it is not the page's own, otherwise null. */
    @Nullable
    String foreign(Frame frame) {
        return first().language().equals(frame.language()) ? null : first().language();
    }

    boolean isDraft() {
        return lessons.stream()
                .map(open -> open.lesson().texts().get(open.language()))
                .anyMatch(text -> text != null && text.draft());
    }
}
