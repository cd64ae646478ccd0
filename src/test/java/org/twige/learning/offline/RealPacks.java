package org.twige.learning.offline;

import java.util.List;
import java.util.stream.Collectors;
import org.twige.courses.Block;
import org.twige.courses.Choice;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.offline.DeviceEvent.Pack;

/** A course that is really published, and its next version with another first lesson. */
final class RealPacks {

    private final PublishCourse publication;
    private final Courses courses;

    RealPacks(PublishCourse publication, Courses courses) {
        this.publication = publication;
        this.courses = courses;
    }

    List<PackOfTest> changing() {
        var slug = CourseFixture.newSlug();
        var folder = CourseFixture.folder(slug);
        CourseFixture.change(folder, "course.yaml", CourseFixture.FINAL, "");
        var first = new CourseFixture(publication).publish(folder);
        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: material");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        var second = new CourseFixture(publication).publish(folder);
        return List.of(pack(slug, first), pack(slug, second));
    }

    PackOfTest pack(String slug, Version version) {
        return new PackOfTest(
                new Pack(slug, version.id().value(), "rw"),
                courses.lessons(version.id()).stream()
                        .map(lesson -> lesson(version, lesson))
                        .toList());
    }

    private PackLesson lesson(Version version, Lesson lesson) {
        var questions = courses.blocks(version.id(), lesson.id(), "rw").stream()
                .filter(Block::isQuestion)
                .toList();
        return new PackLesson(
                lesson.id().value(),
                questions.stream()
                        .collect(Collectors.toMap(
                                Block::id,
                                block ->
                                        block.choices().stream().map(Choice::id).collect(Collectors.toSet()))),
                questions.stream().filter(Block::isCheck).map(Block::id).collect(Collectors.toSet()));
    }
}
