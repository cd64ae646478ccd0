package org.twige.learning;

import java.util.List;
import java.util.Optional;
import org.twige.courses.Block;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.courses.Version;

/** A lesson that somebody has open: its course and version, its text in one language, its place in the row. */
record OpenLesson(Course course, Version version, Lesson lesson, String language, List<Block> blocks, int total) {

    /** The address of the lesson, or of another one by its number. */
    String address(int number) {
        return "/learn/" + course.slug() + "/lessons/" + number;
    }

    boolean isLast() {
        return lesson.number() == total;
    }

    /** Does a hands-on exercise follow it? */
    boolean isBeforePractice() {
        return version.description().practised().stream().anyMatch(step -> step.after() == lesson.number());
    }

    Optional<Block> question(String block) {
        return blocks.stream()
                .filter(known -> known.id().equals(block) && known.isQuestion())
                .findFirst();
    }

    List<Block> checks() {
        return blocks.stream().filter(Block::isCheck).toList();
    }
}
