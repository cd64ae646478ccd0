package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.assessment.flags.LookForFlags;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;

/** How many who write off from a colleague are found, and how many who do not are flagged all the same. */
@PageTest
class SharedAnswersTests {

    private static final Logger LOG = LoggerFactory.getLogger(SharedAnswersTests.class);
    private static final int COPYING = 20;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private LookForFlags night;

    @Autowired
    private Clock clock;

    private Cohort.Found look(int bank) {
        var version = new FinalFixture(browser, database, publication, courses).course();
        var cohort = Cohort.of(database, version, bank, COPYING, clock.instant().minus(Duration.ofHours(5)));
        night.look();
        var found = cohort.found(COPYING);
        cohort.putIntoThePast();
        LOG.info("a bank of {}: {}", bank, found);
        return found;
    }

    @Test
    void who_writes_off_is_found_as_far_as_the_forms_are_alike_and_nearly_nobody_else_is_flagged() {
        var same = look(Cohort.QUESTIONS);
        var half = look(40);
        var far = look(120);

        assertThat(same.copiers()).as("pairs of 20, all questions the same").isGreaterThanOrEqualTo(12);
        assertThat(half.copiers())
                .as("pairs of 20, half of the questions the same")
                .isLessThan(same.copiers());
        assertThat(far.copiers()).as("pairs of 20, three questions in common").isZero();
        assertThat(same.honest() + half.honest() + far.honest())
                .as("of three times 428 people")
                .isLessThanOrEqualTo(2);
    }
}
