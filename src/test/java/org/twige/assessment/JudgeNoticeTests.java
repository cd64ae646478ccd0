package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;

/** How judges learn that they are asked. */
@PageTest
class JudgeNoticeTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private FinalFixture finals;
    private CutFixture cuts;
    private Version version;

    @BeforeEach
    void a_course_and_an_office() {
        finals = new FinalFixture(browser, database, publication, courses);
        cuts = new CutFixture(browser, database);
        version = finals.course();
    }

    @Test
    void a_judge_finds_the_workshop_beside_the_training_while_there_is_something_to_do() throws Exception {
        var asked = "You are asked to help set a pass mark.";
        var workshop = cuts.prepared(version);
        for (var judge = 0; judge < 2; judge++) {
            cuts.name(workshop);
        }
        var judge = cuts.judge(1);
        assertThat(judge.open("/my-training").text()).doesNotContain(asked);
        cuts.move(workshop, "start", "because it is a test");

        var home = judge.open("/my-training");
        assertThat(home.text()).contains(asked);
        assertThat(home.select("a[href^=/judging]")).hasSize(1);
        assertThat(finals.learner().in("en").open("/my-training").text()).doesNotContain(asked);
        cuts.rate(workshop, judge, 60, 70, 50, 80);
        assertThat(judge.open("/my-training").text())
                .as("until it is discussed")
                .doesNotContain(asked);
        cuts.rate(workshop, cuts.judge(2), 60, 70, 50, 80);
        cuts.move(workshop, "discuss", "");
        assertThat(judge.open("/my-training").text()).contains(asked);
    }
}
