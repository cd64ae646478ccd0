package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.identity.MergeFixture;
import org.twige.web.Role;

/** What becomes of an adopted pass mark when the course changes, and of how sure it was. */
@PageTest
class CarriedCutTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private BeanFactory beans;

    private FinalFixture finals;
    private CutFixture cuts;
    private Path folder;
    private Version version;

    @BeforeEach
    void a_course_and_an_office() {
        finals = new FinalFixture(browser, database, publication, courses);
        cuts = new CutFixture(browser, database);
        folder = CourseFixture.folder(CourseFixture.newSlug());
        version = published();
    }

    @Test
    void a_small_change_leaves_the_pass_mark_a_material_one_makes_it_provisional_again() throws Exception {
        var workshop = cuts.adopted(version);

        changed("minor", "editorial");
        assertThat(door()).contains("You pass with 65%").doesNotContain("provisional");
        changed("editorial", "material");

        assertThat(door()).contains("You pass with 65%", "provisional");
        var page = cuts.second().open("/cut-workshops/" + workshop);
        assertThat(page.select(".govuk-warning-text").text())
                .contains("65% is carried over from the workshop adopted on", "judged version 1", "Version 3 has");
        assertThat(cuts.second().open("/cut-workshops").text())
                .contains("Pass mark today: 65%, provisional", "carried over from the workshop");
    }

    @Test
    void two_different_people_with_a_reason_let_it_hold_again_until_the_next_change() throws Exception {
        var workshop = cuts.adopted(version);
        changed("minor", "material");

        assertThat(confirm(cuts.second(), workshop, "  ")).contains("Give a reason");
        confirm(cuts.second(), workshop, "Two words were changed.");
        assertThat(door()).contains("provisional");
        assertThat(cuts.second().open("/cut-workshops/" + workshop).select("form[action$=/confirmations]"))
                .as("nobody says it twice")
                .isEmpty();
        confirm(cuts.leader(), workshop, "I have read them too.");

        assertThat(door()).contains("You pass with 65%").doesNotContain("provisional");
        assertThat(cuts.second()
                        .open("/cut-workshops/" + workshop)
                        .select("main")
                        .text())
                .contains("Two words were changed.", "I have read them too.")
                .doesNotContain("Provisional again");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        published();
        assertThat(door()).contains("provisional");
    }

    @Test
    void two_records_of_one_person_are_one_person() throws Exception {
        var workshop = cuts.adopted(version);
        changed("minor", "material");
        confirm(cuts.second(), workshop, "Two words were changed.");
        var again = cuts.official(Role.PROGRAMME_OFFICE);
        confirm(again, workshop, "Two words were changed.");
        assertThat(door()).doesNotContain("provisional");

        new MergeFixture(beans).merge(cuts.second().id(), again.id());

        assertThat(door()).contains("provisional");
    }

    @Test
    void what_was_said_of_an_older_version_does_not_count_for_a_newer_one() throws Exception {
        var workshop = cuts.adopted(version);
        changed("minor", "material");
        var page = cuts.second().open("/cut-workshops/" + workshop);
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        published();

        var answer = cuts.second().send(page, "/confirmations", "reason", "Two words were changed.");

        assertThat(answer.select(".govuk-error-summary").text()).contains("stands otherwise by now");
        assertThat(database.sql(
                                "select count(*) from assessment.cut_event where version_id is not null and workshop_id = ?")
                        .param(workshop)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_unsure_result_is_adopted_for_a_written_reason_alone_which_is_shown_beside_it() throws Exception {
        var workshop = cuts.closed(version);
        var page = cuts.second().open("/cut-workshops/" + workshop + "/adoption");
        assertThat(page.select(".govuk-warning-text").text())
                .contains("3 judges (there should be 10)", "standard error 5.77%", "4% at most");
        var fields =
                List.of("rounding", "percent", "day", "1", "month", "1", "year", "2027", "words", "The judges agree.");

        var refused = cuts.second().send(page, "/adoption", fields.toArray(String[]::new));

        assertThat(refused.select(".govuk-error-summary a").attr("href")).isEqualTo("#despite");
        cuts.adopt(workshop, cuts.second(), "percent");
        for (var address : List.of("/cut-workshops", "/cut-workshops/" + workshop)) {
            assertThat(cuts.second().open(address).text())
                    .contains("Set by 3 judges, standard error 5.77%", "because: The island has few judges.");
        }
    }

    @Test
    void a_leader_whose_records_were_merged_still_leads_and_still_may_not_adopt() throws Exception {
        var workshop = cuts.closed(version);
        var kept = cuts.official(Role.PROGRAMME_OFFICE);
        new MergeFixture(beans).merge(kept.id(), cuts.leader().id());

        var refused = kept.open("/cut-workshops/" + workshop + "/adoption");

        assertThat(refused.select("main form")).isEmpty();
        assertThat(refused.text()).contains("You lead this workshop");
    }

    @Test
    void a_judge_whose_records_were_merged_is_one_judge() throws Exception {
        var workshop = cuts.inRound1(version);
        var kept = cuts.official(Role.LEARNER);
        new MergeFixture(beans).merge(kept.id(), cuts.judge(1).id());

        cuts.name(workshop, kept.id());

        assertThat(database.sql("select count(*) from assessment.cut_judge where workshop_id = ?")
                        .param(workshop)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private String door() throws Exception {
        return finals.learnerAfterLessons(version)
                .in("en")
                .open(finals.door(version))
                .text();
    }

    private static String confirm(Learner official, UUID workshop, String reason) throws Exception {
        var page = official.open("/cut-workshops/" + workshop);
        return official.send(page, "/confirmations", "reason", reason).text();
    }

    private void changed(String from, String to) {
        CourseFixture.change(folder, "course.yaml", "change-class: " + from, "change-class: " + to);
        published();
    }

    private Version published() {
        return finals.loaded(new CourseFixture(publication).publish(folder));
    }
}
