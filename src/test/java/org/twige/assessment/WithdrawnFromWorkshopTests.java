package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.web.Role;
import picocli.CommandLine;

/** What becomes of a judged item that is withdrawn from finals. */
@PageTest
class WithdrawnFromWorkshopTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private CutFixture cuts;
    private Version version;

    @BeforeEach
    void a_course_and_an_office() {
        version = new FinalFixture(browser, database, publication, courses).course();
        cuts = new CutFixture(browser, database);
    }

    @Test
    void it_leaves_the_judges_list_with_a_note_and_is_passed_over() throws Exception {
        var workshop = cuts.inRound1(version);
        var judge = cuts.judge(1);
        judge.send(judge.open("/judging/" + workshop), "/agreement");
        var first = judge.open("/judging/" + workshop + "/items/1");
        var second = judge.open("/judging/" + workshop + "/items/2");

        withdraw(workshop, 2);

        assertThat(judge.open("/judging/" + workshop).text())
                .contains("Rated: 0 of 3", "One question was withdrawn from finals. It is judged no more.");
        judge.send(first, "/items/1", "rating", "60");
        assertThat(judge.address()).isEqualTo("/judging/" + workshop + "/items/3");
        judge.send(second, "/items/2", "rating", "60");
        assertThat(judge.address()).as("what was open in a tab").isEqualTo("/judging/" + workshop);
        judge.open("/judging/" + workshop + "/items/2");
        assertThat(judge.address()).isEqualTo("/judging/" + workshop);
        assertThat(cuts.leader()
                        .open("/cut-workshops/" + workshop)
                        .select("table:has(caption:contains(order of judging)) tbody tr")
                        .get(1)
                        .text())
                .contains("withdrawn on");
        assertThat(cuts.leader().status(get("/cut-workshops/" + workshop + "/items/2")))
                .as("officials can still read it")
                .isEqualTo(200);
    }

    @Test
    void the_pass_mark_is_computed_without_it_and_what_was_said_of_it_is_kept(@TempDir Path folder) throws Exception {
        var workshop = cuts.closed(version);

        withdraw(workshop, 2);

        cuts.adopt(workshop, cuts.second(), "percent");
        assertThat(cuts.second().open("/cut-workshops/" + workshop).text()).contains("The pass mark 62% is adopted");
        assertThat(database.sql("select count(*) from assessment.cut_rating where workshop_id = ? and position = 2")
                        .param(workshop)
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
        var table = cuts.second()
                .perform(get("/cut-workshops/" + workshop + "/ratings.csv"))
                .getContentAsString();
        var file = Files.writeString(folder.resolve("ratings.csv"), table);
        assertThat(new CommandLine(new CheckCutCommand()).execute(file.toString()))
                .as("an auditor gets the same")
                .isZero();
    }

    @Test
    void it_does_not_come_back_into_the_workshop_and_an_adopted_pass_mark_stays_as_it_was() throws Exception {
        var workshop = cuts.adopted(version);
        var other =
                cuts.second().open("/cut-workshops/" + workshop).select("table").text();

        withdraw(workshop, 2);

        assertThat(cuts.second()
                        .open("/cut-workshops/" + workshop)
                        .select("table")
                        .text())
                .isEqualTo(other);
        var next = cuts.inRound1(version);
        withdraw(next, 1);
        giveBack(next, 1);
        assertThat(cuts.leader().open("/cut-workshops/" + next).text()).contains("withdrawn on");
    }

    @Test
    void what_is_withdrawn_is_not_drawn_for_judges() throws Exception {
        var workshop = cuts.prepared(version);
        withdraw(workshop, 1);
        cuts.move(workshop, "abandon", "because it is a test");

        var next = cuts.prepared(version);

        assertThat(database.sql("""
                        select count(*) from assessment.cut_item
                         where workshop_id = :next and item_id in (
                            select item_id from assessment.cut_left join assessment.cut_item using (workshop_id, position)
                             where workshop_id = :workshop)
                        """)
                        .param("next", next)
                        .param("workshop", workshop)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void withdraw(UUID workshop, int position) throws Exception {
        decide(workshop, position, "/withdrawal");
    }

    private void giveBack(UUID workshop, int position) throws Exception {
        decide(workshop, position, "/return");
    }

    private void decide(UUID workshop, int position, String what) throws Exception {
        var author = cuts.official(Role.AUTHOR);
        var address = "/authors/quality/items/" + item(workshop, position);
        author.open(address);
        assertThat(author.status(author.madeUp(address + what, "reason", "Two answers are right.")))
                .isEqualTo(303);
    }

    private UUID item(UUID workshop, int position) {
        return database.sql("select item_id from assessment.cut_item where workshop_id = ? and position = ?")
                .param(workshop)
                .param(position)
                .query(UUID.class)
                .single();
    }
}
