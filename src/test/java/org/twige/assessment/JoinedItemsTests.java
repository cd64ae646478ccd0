package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;

/** Where items go that two authors agree on: into the next published version, and so to the learners. */
@PageTest
class JoinedItemsTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private FinalFixture finals;
    private Path folder;
    private String course;
    private Author first;
    private Author second;

    @BeforeEach
    void a_published_course() {
        finals = new FinalFixture(browser, database, publication, courses);
        folder = CourseFixture.folder(CourseFixture.newSlug());
        finals.loaded(new CourseFixture(publication).publish(folder));
        course = "/authoring/" + folder.getFileName();
        var people = new PeopleFixture(database);
        first = new Author(browser, people.official(Role.AUTHOR));
        second = new Author(browser, people.official(Role.AUTHOR));
    }

    @Test
    void an_item_of_two_authors_is_asked_in_the_next_version() throws Exception {
        approved("1a-301");

        var version = publishedAnew();

        assertThat(codes(version)).hasSize(25).contains("1a-301");
        assertThat(asked(version, "1a-301")).contains("1a-301");
        assertThat(first.open(course + "?words=1a-301").select("main").text()).contains("in the current version");
    }

    @Test
    void what_nobody_has_approved_or_somebody_has_withdrawn_joins_nothing() throws Exception {
        write("1a-302");
        var withdrawn = approved("1a-303");
        first.send(first.open(withdrawn), "/moves", "move", "WITHDRAWN");

        assertThat(codes(publishedAnew())).hasSize(24);
    }

    @Test
    void until_a_change_is_approved_the_text_before_it_joins() throws Exception {
        var item = approved("1a-304");
        first.send(first.open(item), item.substring(item.lastIndexOf('/')), "en.stem", "Half a thought");

        var version = publishedAnew();

        assertThat(database.sql("""
                        select stem from assessment.item_text join assessment.item on item.id = item_id
                         where version_id = :version and code = '1a-304' and language = 'en'
                        """)
                        .param("version", version.id().value())
                        .query(String.class)
                        .single())
                .endsWith("Question en?");
    }

    @Test
    void items_of_a_version_that_is_out_never_change() throws Exception {
        var before = new TreeSet<>(codes(courses.current(course().course()).orElseThrow()));

        approved("1a-305");
        publishedAnew();

        assertThat(before).doesNotContain("1a-305");
        assertThat(codes(course())).contains("1a-305");
    }

    @Test
    void a_code_that_the_files_took_meanwhile_stops_the_publication_and_says_so() throws Exception {
        approved("1a-306");
        Files.writeString(
                folder.resolve("items/1.a.yaml"),
                Files.readString(folder.resolve("items/1.a.yaml")).replace("1a-012", "1a-306"));

        var answer = publication.publish(folder);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        PublishCourse.Answer.Refused.class,
                        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                            assertThat(problem.file()).isEqualTo("in-the-tool/1a-306.yaml");
                            assertThat(problem.text()).startsWith("the id 1a-306 is used in items/1.a.yaml");
                        }));
    }

    @Test
    void an_item_that_was_carried_over_into_the_files_word_for_word_is_there_once() throws Exception {
        approved("1a-307");
        var yaml = download();
        assertThat(yaml).startsWith("# items/1.a.yaml");
        var file = folder.resolve("items/1.a.yaml");
        Files.writeString(file, Files.readString(file) + "\n" + yaml.replace("level: \"2\"", "level: 2"));

        var version = finals.loaded(new CourseFixture(publication).publish(folder));

        assertThat(codes(version)).hasSize(25).contains("1a-307");
    }

    private String download() throws Exception {
        var learner = new Learner(browser, new PeopleFixture(database).official(Role.AUTHOR));
        return learner.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                        course + "/approved.yaml"))
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What some learners are asked, until one of them is asked this; forms are drawn by chance. */
    private Set<String> asked(Version version, String code) throws Exception {
        var asked = new TreeSet<String>();
        for (var i = 0; i < 80 && !asked.contains(code); i++) {
            var learner = finals.learnerAfterLessons(version);
            learner.send(learner.open(finals.door(version)), "/final");
            asked.addAll(finals.codes(learner.attempt()));
        }
        return asked;
    }

    private Version publishedAnew() throws IOException {
        CourseFixture.change(folder, "items/1.b.yaml", "Course 1, lesson 1", "Course 1, lesson 2");
        return finals.loaded(new CourseFixture(publication).publish(folder));
    }

    private Version course() {
        var found = courses.bySlug(folder.getFileName().toString()).orElseThrow();
        return courses.current(found.id()).orElseThrow();
    }

    private Set<String> codes(Version version) {
        return new TreeSet<>(database.sql("select code from assessment.item where version_id = :version")
                .param("version", version.id().value())
                .query((row, _) -> row.getString("code"))
                .list());
    }

    private String write(String code) throws Exception {
        first.send(first.open(course + "/new"), "/new", "kind", "best-answer", "outcome", "1.a", "id", code);
        var item = first.address().split("\\?", 2)[0];
        var page = first.send(first.open(item), item.substring(item.lastIndexOf('/')), WrittenByAuthor.bestAnswer());
        assertThat(page.select(".govuk-error-summary").text()).isEmpty();
        return item;
    }

    private String approved(String code) throws Exception {
        var item = write(code);
        first.send(first.open(item), "/moves", "move", "SENT");
        second.send(second.open(item), "/moves", "move", "APPROVED");
        return item;
    }
}
