package org.twige.courses.manuscript;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Fingerprint;

/**
 * A block of a lesson, as written.
 *
 * @param line where its {@code :::} stands
 * @param from the print of the text it was translated from; null in an original, and while nobody has written it
 * @param draft whether a native speaker has still to sign the block off; null when the head of the file says so
 * @param text Markdown, without the options of a question
 * @param textLine where the first line of the text stands
 */
public record WrittenBlock(
        String kind,
        String id,
        int line,
        @Nullable String source,
        @Nullable LocalDate reviewBy,
        @Nullable String from,
        @Nullable Boolean draft,
        String text,
        int textLine,
        List<WrittenOption> options) {

    /** One option of a question: its Markdown and what to say to somebody who chose it. */
    public record WrittenOption(boolean right, String text, String explanation, int line) {}

    /** The first 8 digits of its SHA-256 as written: kind, id, text and options, without spaces at the ends of lines. */
    String print() {
        var written =
                new StringBuilder(kind).append(' ').append(id).append('\n').append(text.stripTrailing());
        for (var option : options) {
            written.append(option.right() ? "\n- [x] " : "\n- [ ] ").append(option.text());
            written.append("\n> ").append(option.explanation());
        }
        return Fingerprint.of(written.toString().replaceAll(" +(?=\n|$)", "")).substring(0, 8);
    }

    /** Its text, and that of its options with their explanations. */
    String everything() {
        var all = new StringBuilder(text);
        options.forEach(
                option -> all.append('\n').append(option.text()).append('\n').append(option.explanation()));
        return all.toString();
    }

    /** Words of its text and its options, as a reader counts them. */
    long words() {
        return Prose.words(everything());
    }

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
