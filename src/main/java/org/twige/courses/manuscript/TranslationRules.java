package org.twige.courses.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.twige.courses.activity.Problem;

/** From which text each block of a translation was made, and whether that is still the text. */
final class TranslationRules {

    private final LessonPage original;
    private final LessonPage page;

    TranslationRules(LessonPage original, LessonPage page) {
        this.original = original;
        this.page = page;
    }

    void check(Problems problems) {
        for (var block : page.blocks()) {
            if (block.from() == null) {
                problems.gap(
                        page.path(),
                        block.line(),
                        "the block " + block.id() + " does not say from which text it was translated",
                        "./twige check curriculum --stamp writes that it was from today's");
            }
        }
    }

    /** An original was translated from nothing. */
    static void checkOriginal(LessonPage page, Problems problems) {
        page.blocks().stream()
                .filter(block -> block.from() != null)
                .forEach(block -> problems.add(
                        page.path(), block.line(), "the original says that it is a translation", "take from: out"));
    }

    /** The blocks whose original has changed since. */
    List<Problem> stale() {
        var stale = new ArrayList<Problem>();
        for (var block : page.blocks()) {
            var now = original.block(block.id()).map(WrittenBlock::print);
            if (block.from() != null && now.isPresent() && !now.get().equals(block.from())) {
                stale.add(new Problem(
                        page.path(),
                        block.line(),
                        "the block " + block.id() + " was translated from an earlier text",
                        "translate what has changed in " + original.path() + ", then check --stamp --again this file"));
            }
        }
        return stale;
    }
}
