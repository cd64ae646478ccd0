package org.twige.learning;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Block;
import org.twige.courses.Choice;
import org.twige.courses.audio.Recording;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the page of a lesson shows.
 *
 * @param asked ids of the questions whose answer is missing
 * @param recording the lesson read aloud, or null where nobody has
 */
record LessonPage(
        OpenLesson open,
        LessonPast past,
        List<String> asked,
        @Nullable Recording recording) {

    String title() {
        return open.lesson().title(open.language());
    }

    /** The language of the text when it is not the page's own, otherwise null. */
    @Nullable
    String foreign(Frame frame) {
        return open.language().equals(frame.language()) ? null : open.language();
    }

    /** What the language of the text is called by its speakers. */
    String languageName(Frame frame) {
        return frame.country().language(open.language()).name();
    }

    boolean isDraft() {
        var text = open.lesson().texts().get(open.language());
        return text != null && text.draft();
    }

    int kilobytes() {
        return open.lesson().kilobytes(open.language());
    }

    String address() {
        return open.address(open.lesson().number());
    }

    String version() {
        return open.version().id().value().toString();
    }

    /** The address of the lesson before, or null. */
    @Nullable
    String previous() {
        return open.lesson().number() == 1 ? null : open.address(open.lesson().number() - 1);
    }

    /** The address of the lesson after, or null. */
    @Nullable
    String next() {
        return open.isLast() ? null : open.address(open.lesson().number() + 1);
    }

    List<Shown> blocks() {
        return open.blocks().stream().map(this::shown).toList();
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var id : asked) {
            errors = errors.and(id, frame.text("learning.question.unanswered." + kind(id), "number", numberOf(id)));
        }
        return errors;
    }

    private Shown shown(Block block) {
        var chosen = past.choice(block.id()).flatMap(block::choice).orElse(null);
        return new Shown(block, numberOf(block.id()), open.checks().size(), chosen, asked.contains(block.id()));
    }

    private String kind(String id) {
        return open.question(id).map(Block::kind).orElse("check");
    }

    /** The place of a check among the checks, counted from 1; 0 for every other block. */
    private int numberOf(String id) {
        return open.checks().stream().map(Block::id).toList().indexOf(id) + 1;
    }

    /**
     * A block on the page. Before the answer it gives away nothing but the options.
     *
     * @param number the place among the checks, 0 for another kind
     * @param chosen the option that was chosen, null before the answer
     * @param missing true when the reader is asked for this answer
     */
    record Shown(
            Block block, int number, int total, @Nullable Choice chosen, boolean missing) {

        String id() {
            return block.id();
        }

        String kind() {
            return block.kind();
        }

        Content html() {
            return block.html();
        }

        boolean isQuestion() {
            return block.isQuestion();
        }

        List<Choice> choices() {
            return block.choices();
        }

        /** The right option, once there is an answer and it was another one; otherwise null. */
        @Nullable
        Choice correction() {
            return chosen == null || chosen.right()
                    ? null
                    : block.choices().stream().filter(Choice::right).findFirst().orElse(null);
        }
    }
}
