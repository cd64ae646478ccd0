package org.twige.courses.manuscript;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One lesson in one language, as written.
 *
 * @param path the file it stands in
 * @param draft true until a native speaker has reviewed every block of it
 */
public record LessonPage(String path, String title, boolean draft, List<WrittenBlock> blocks) {

    /** Words as a reader counts them. */
    public long words() {
        return blocks.stream().mapToLong(WrittenBlock::words).sum();
    }

    /** The block of that id. */
    Optional<WrittenBlock> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** What every language of the lesson must have in common: kinds, ids, number of options, the right one. */
    public String shape() {
        return blocks.stream().map(WrittenBlock::shape).collect(Collectors.joining(" "));
    }

    /** The questions only, as {@link #shape()} writes them: answers stay true while this stays the same. */
    public String questions() {
        return blocks.stream()
                .filter(block -> !block.options().isEmpty())
                .map(WrittenBlock::shape)
                .collect(Collectors.joining(" "));
    }
}
