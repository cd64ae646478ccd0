package org.twige.courses.manuscript;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One lesson in one language, as written.
 *
 * @param path the file it stands in
 * @param draft true until a native speaker has reviewed it
 */
public record LessonPage(String path, String title, boolean draft, List<WrittenBlock> blocks) {

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
