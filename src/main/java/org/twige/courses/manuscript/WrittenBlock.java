package org.twige.courses.manuscript;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a lesson, as written.
 *
 * @param line where its {@code :::} stands
 * @param text Markdown, without the options of a question
 * @param textLine where the first line of the text stands
 */
public record WrittenBlock(
        String kind,
        String id,
        int line,
        @Nullable String source,
        @Nullable LocalDate reviewBy,
        String text,
        int textLine,
        List<WrittenOption> options) {

    /** One option of a question: its Markdown and what to say to somebody who chose it. */
    public record WrittenOption(boolean right, String text, String explanation, int line) {}

    /** The drawings that it shows, in their order. */
    public List<DrawingMark> drawings() {
        return Prose.drawings(text);
    }

    /** Kind, id and, for a question, one sign per option: {@code check c1 .x.}. */
    String shape() {
        var signs = new StringBuilder(kind).append(':').append(id);
        options.forEach(option -> signs.append(option.right() ? 'x' : '.'));
        return signs.toString();
    }
}
