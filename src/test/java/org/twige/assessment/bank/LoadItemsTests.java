package org.twige.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.courses.ChangeClass;
import org.twige.courses.CourseFixture;
import org.twige.courses.CourseVersionPublished;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.people.PeopleFixture;
import picocli.CommandLine;

@PageTest
class LoadItemsTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Banks banks;

    @Autowired
    private Courses courses;

    @Autowired
    private CheckItemsCommand check;

    @Autowired
    private FinalActivity activity;

    @Test
    void a_publication_told_twice_loads_its_items_once() {
        var version = new CourseFixture(publication).publish();

        tell(version);
        tell(version);

        assertThat(count("assessment.item where version_id = :version", version))
                .isEqualTo(24);
        assertThat(count(
                        "assessment.item_text join assessment.item on item.id = item_id where version_id = :version",
                        version))
                .isEqualTo(48);
        assertThat(count(
                        "assessment.item_exposure join assessment.item on item.id = item_id where version_id = :version",
                        version))
                .isEqualTo(24);
    }

    @Test
    void of_the_items_approved_in_the_tool_only_the_one_that_does_not_fit_stays_out() {
        var version = next(new CourseFixture(publication).publish());
        approve(version, "1a-501", "key: b", "key: b");
        approve(version, "1a-502", "key: b", "key: x");

        tell(version);

        assertThat(count("assessment.item where version_id = :version and code = '1a-501'", version))
                .isOne();
        assertThat(count("assessment.item where version_id = :version", version))
                .isEqualTo(25);
        assertThat(database.sql("select code, problem from assessment.left_out where version_id = :version")
                        .param("version", version.id().value())
                        .query()
                        .singleRow())
                .containsEntry("code", "1a-502")
                .containsEntry("problem", "“x” does not fit “key”");
    }

    /** The same course once more, published while its authors approve. */
    private Version next(Version version) {
        var next = new VersionId(database.sql("""
                insert into courses.version (course_id, number, change_class, sha256, minutes, titles, description,
                                             published_at, published_by)
                select course_id, number + 1, change_class, sha256, minutes, titles, description, published_at, published_by
                  from courses.version where id = :version
                returning id
                """)
                .param("version", version.id().value())
                .query(UUID.class)
                .single());
        database.sql("""
                insert into courses.version_file (version_id, path, content)
                select :next, path, content from courses.version_file where version_id = :version
                """)
                .param("next", next.value())
                .param("version", version.id().value())
                .update();
        return courses.version(next).orElseThrow();
    }

    private void approve(Version version, String code, String key, String by) {
        var file = courses.files(version.id(), "items").stream()
                .filter(each -> each.path().equals("items/1.a.yaml"))
                .findFirst()
                .orElseThrow();
        var first = "- id: " + file.text().split("- id: ", -1)[1];
        database.sql("""
                with item as (
                    insert into assessment.authored_item (course_id, code, state, revision, approved, changed_at)
                    values (:course, :code, 'APPROVED', 1, 1, now())
                    returning id)
                insert into assessment.authored_text (item_id, number, fields, yaml, saved_by, saved_at)
                select id, 1, '{}', :yaml, :by, now() from item
                """)
                .param("course", version.course().value())
                .param("code", code)
                .param("yaml", first.replace("1a-001", code).replace(key, by))
                .param("by", new PeopleFixture(database).person().save().value())
                .update();
    }

    @Test
    void an_item_is_kept_as_it_was_written() {
        var version = new CourseFixture(publication).publish();
        tell(version);

        var row =
                database.sql("""
                select outcome, level, class, key, letters, source, review_by, stem, review,
                       options -> 'c' ->> 'text' as text, options -> 'c' ->> 'why' as why
                  from assessment.item join assessment.item_text on item_id = item.id
                 where version_id = :version and code = '1b-003' and language = 'rw'
                """).param("version", version.id().value()).query().singleRow();

        assertThat(row)
                .containsEntry("outcome", "1.b")
                .containsEntry("level", 1)
                .containsEntry("class", "understand")
                .containsEntry("key", "d")
                .containsEntry("letters", "abcd")
                .containsEntry("source", "Course 1, lesson 1")
                .containsEntry("review_by", java.sql.Date.valueOf("2027-05-23"))
                .containsEntry("review", "draft")
                .containsEntry("stem", "Ikibazo 1b-003 mu Kinyarwanda?")
                .containsEntry("text", "Igisubizo c of 1b-003.")
                .containsEntry("why", "Why c of 1b-003.");
    }

    @Test
    void a_course_whose_items_have_a_mistake_is_not_published() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        CourseFixture.change(folder, "items/1.a.yaml", "outcome: 1.a", "outcome: 1.x");

        assertThat(publication.publish(folder)).isInstanceOf(PublishCourse.Answer.Refused.class);
    }

    @Test
    void the_final_is_launched_under_the_name_of_its_course() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        var version = new CourseFixture(publication).publish(folder);
        tell(version);

        assertThat(activity.launch(version.id())).isEqualTo("/learn/" + folder.getFileName() + "/final");
    }

    @Test
    void the_mix_of_a_course_is_printed() {
        var printed = run(CourseFixture.folder(CourseFixture.newSlug()));

        assertThat(printed)
                .contains("0 problems")
                .contains("best-answer: 12 items, 2 in a form, shown in 16% of forms")
                .contains("class: understand 12")
                .contains("key:   a 6, b 6, c 6, d 6; chi-squared 0.00")
                .contains("24 items in all")
                .contains("en: reviewed 24")
                .contains("rw: draft 24");
    }

    @Test
    void a_mistake_is_printed_with_its_line_and_remedy() {
        var folder = CourseFixture.folder(CourseFixture.newSlug());
        CourseFixture.change(folder, "items/1.b.yaml", "key: b", "key: x");

        assertThat(run(folder))
                .contains("items/1.b.yaml:9: “x” does not fit “key”")
                .contains("    write the letter of the right option: a, b, c or d");
    }

    private void tell(Version version) {
        var published = new CourseVersionPublished(version.id(), version.course(), version.number(), ChangeClass.MINOR);
        transaction.executeWithoutResult(_ -> new LoadItems(banks, courses).on(published));
    }

    private long count(String what, Version version) {
        return database.sql("select count(*) from " + what)
                .param("version", version.id().value())
                .query(Long.class)
                .single();
    }

    private String run(Path folder) {
        var out = new StringWriter();
        new CommandLine(check).setOut(new PrintWriter(out)).execute(folder.toString());
        return out.toString();
    }
}
