package org.twige.learning.classes;

import java.util.ArrayList;
import java.util.List;
import org.twige.courses.Block;
import org.twige.courses.Choice;
import org.twige.courses.Lesson;

/**
 * One piece of a lesson on the wall.
 *
 * @param answered is the right option of a question told, with its reason?
 */
record Slide(Lesson lesson, Block block, boolean answered) {

    /**
     * A lesson as a class goes through it: its text in pieces, and as questions to talk about its opening question and the
     * first one of “Check yourself”. The other checks are kept for everybody alone.
     */
    static List<Slide> of(Lesson lesson, List<Block> blocks) {
        var slides = new ArrayList<Slide>();
        var checks = 0;
        for (var block : blocks) {
            checks += block.isCheck() ? 1 : 0;
            if (!block.isCheck() || checks == 1) {
                slides.add(new Slide(lesson, block, false));
                if (block.isQuestion()) {
                    slides.add(new Slide(lesson, block, true));
                }
            }
        }
        return slides;
    }

    /** What stands beside an option once the answer is told. */
    boolean isRight(Choice choice) {
        return answered && choice.right();
    }
}
