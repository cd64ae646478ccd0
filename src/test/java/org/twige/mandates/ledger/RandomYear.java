package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.StoryClock;
import org.twige.courses.CourseId;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.cases.RandomCases;
import org.twige.mandates.requests.RandomRequests;

/** A year in which people join, move, fall ill, come back, learn and leave while the office publishes and decides. */
final class RandomYear {

    private static final int DAYS = 365;

    private final ApplicationContext application;
    private final JdbcClient database;
    private final Draw draw;
    private final TransactionTemplate transaction;
    private final LedgerClock clock;
    private final RandomPeople people;
    private final Map<LocalDate, Map<String, Long>> remembered = new LinkedHashMap<>();

    RandomYear(ApplicationContext application, int size, long seed) {
        this.application = application;
        this.database = application.getBean(JdbcClient.class);
        this.draw = new Draw(database, new SplittableRandom(seed));
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        this.clock = application.getBean(LedgerClock.class);
        this.people = new RandomPeople(database, draw, size);
    }

    /** The counters at the end of some days. */
    Map<LocalDate, Map<String, Long>> remembered() {
        return remembered;
    }

    LocalDate lastDay() {
        return clock.now().on();
    }

    void live() {
        goTo(0);
        people.settle(lastDay());
        var everybody = new Everybody(application, draw);
        everybody.office.publish(AudienceRule.everybody(), everybody.learners.realCourse());
        var night = 0;
        for (var day = 1; day < DAYS; day += draw.between(3, 6)) {
            goTo(day);
            everybody.live(day);
            if (day - night >= 6) {
                night = day;
                comeNight(everybody, day);
            }
        }
    }

    private void goTo(int day) {
        untilAllIsHeard();
        StoryClock.pass(application, Duration.ofDays(day - DAYS));
    }

    /** What was told today is heard today. */
    private void untilAllIsHeard() {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(database.sql(
                                        "select listener_id from jobs.event_publication where completion_date is null")
                                .query(String.class)
                                .list())
                        .isEmpty());
    }

    /** All who act in this year. */
    private final class Everybody {

        private final RandomOffice office;
        private final RandomLearners learners;
        private final RandomDoubles doubles;
        private final RandomCases cases;
        private final RandomRequests requests;

        private Everybody(ApplicationContext application, Draw draw) {
            office = new RandomOffice(application, draw);
            learners = new RandomLearners(application, draw);
            doubles = new RandomDoubles(application, draw);
            cases = new RandomCases(application, draw);
            requests = new RandomRequests(application, draw);
        }

        private void live(int day) {
            var on = lastDay();
            var batch = people.change(on);
            transaction.executeWithoutResult(
                    _ -> application.getBean(FollowRoster.class).follow(new Whom.ChangedBy(batch)));
            learners.live(on);
            office.live(people.schools());
            cases.live(on);
            requests.live(on);
            doubles.live();
            if (day % 30 < 4 && office.maySayMore()) {
                office.publish(LedgerFixture.everybodyAt(draw.oneOf(people.branches())), new CourseId(draw.id()));
            }
            if (day % 90 < 4) {
                learners.changeTheCourse();
            }
        }
    }

    private void comeNight(Everybody everybody, int day) {
        untilAllIsHeard();
        everybody.cases.night();
        assertThat(application.getBean(LookThroughLedger.class).look())
                .as(() -> "recount on day " + day + ": "
                        + application.getBean(Recounts.class).examples())
                .isZero();
        untilAllIsHeard();
        remembered.put(lastDay(), counters(database, "mandates.report_count"));
    }

    static Map<String, Long> counters(JdbcClient database, String from) {
        var counters = new TreeMap<String, Long>();
        database.sql("""
                select concat_ws(' ', institution_id, course_id, mandate_id, state, due_on, counts) as which, people
                  from
                """ + from)
                .query((row, _) -> counters.put(row.getString("which"), row.getLong("people")))
                .list();
        return counters;
    }
}
