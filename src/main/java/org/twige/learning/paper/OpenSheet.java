package org.twige.learning.paper;

import java.util.List;
import org.twige.courses.Block;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.learning.KeepLesson;

/** A worksheet with the lesson that it is about. */
record OpenSheet(Worksheet sheet, Course course, Lesson lesson, List<Block> blocks) {

    List<Block> checks() {
        return blocks.stream().filter(Block::isCheck).toList();
    }

    KeepLesson.Place place() {
        return new KeepLesson.Place(course.slug(), sheet.version(), sheet.lesson(), sheet.language());
    }

    String title() {
        return lesson.number() + ". " + lesson.title(sheet.language());
    }
}
