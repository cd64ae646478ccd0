package org.twige.courses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.courses.PublishCourse.Answer;

@PageTest
class PublicationTests {

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Test
    void a_published_course_stands_in_the_catalogue_with_its_lessons() {
        var slug = CourseFixture.newSlug();

        var version = new CourseFixture(publication).publish(CourseFixture.folder(slug));

        var course = courses.bySlug(slug).orElseThrow();
        assertThat(courses.current(course.id())).contains(version);
        assertThat(version.number()).isEqualTo(1);
        assertThat(courses.lessons(version.id()))
                .extracting(lesson -> lesson.title("rw"))
                .containsExactly("Igice cya mbere", "Igice cya kabiri");
    }

    @Test
    void the_same_files_publish_nothing() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        var version = new CourseFixture(publication).publish(folder);

        assertThat(publication.publish(folder)).isEqualTo(new Answer.Unchanged(version.id()));
    }
}
