package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.StoryClock;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.learning.CourseCompleted;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.AudienceRule;
import org.twige.people.PersonId;

/** A year in which people join, move, fall ill, come back, learn and leave while the office publishes and extends. */
final class RandomYear {

    private static final int DAYS = 365;

    private final ApplicationContext application;
    private final JdbcClient database;
    private final SplittableRandom chance;
    private final TransactionTemplate transaction;
    private final LedgerFixture ledger;
    private final LedgerClock clock;
    private final RandomPeople people;
    private final List<CourseId> courses = new ArrayList<>();
    private final List<MandateId> mandates = new ArrayList<>();
    private final Map<LocalDate, Map<String, Long>> remembered = new LinkedHashMap<>();

    RandomYear(ApplicationContext application, int size, long seed) {
        this.application = application;
        this.database = application.getBean(JdbcClient.class);
        this.chance = new SplittableRandom(seed);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        this.ledger = new LedgerFixture(database);
        this.clock = application.getBean(LedgerClock.class);
        this.people = new RandomPeople(database, chance, size);
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
        people.settle(clock.now().on());
        publish(AudienceRule.everybody());
        var night = 0;
        for (var day = 1; day < DAYS; day += chance.nextInt(1, 5)) {
            goTo(day);
            liveOneDay(day);
            if (day - night >= 7) {
                night = day;
                assertThat(application.getBean(LookThroughLedger.class).look())
                        .as("recount on day " + day)
                        .isZero();
                remember();
            }
        }
    }

    private void goTo(int day) {
        StoryClock.pass(application, Duration.ofDays(day - DAYS));
    }

    private void liveOneDay(int day) {
        var on = clock.now().on();
        var batch = people.change(on);
        transaction.executeWithoutResult(
                _ -> application.getBean(FollowRoster.class).follow(new Whom.ChangedBy(batch)));
        learn(on);
        decide();
        if (day % 90 < 5 && mandates.size() < 4) {
            publish(LedgerFixture.everybodyAt(people.anyBranch()));
        }
        if (chance.nextInt(25) == 0) {
            extend(on);
        }
    }

    private void publish(AudienceRule audience) {
        var course = LedgerFixture.course();
        var other = LedgerFixture.course();
        courses.addAll(List.of(course, other));
        var due = chance.nextBoolean()
                ? DueRule.fixed(clock.now().on().plusDays(chance.nextInt(60, 200)), 30)
                : DueRule.after(DueRule.Kind.AFTER_JOINING, chance.nextInt(60, 700), 30);
        var version = ledger.version(audience, due, course, other);
        mandates.add(version.mandate());
        carryOut(version);
    }

    private void extend(LocalDate on) {
        var mandate = mandates.get(chance.nextInt(mandates.size()));
        var before =
                application.getBean(PublishedMandates.class).newest(mandate).orElseThrow();
        var extension = chance.nextBoolean()
                ? new Extension.ByDays(chance.nextInt(1, 40))
                : new Extension.ToDate(on.plusDays(chance.nextInt(20, 150)));
        carryOut(NewVersion.extending(before, ledger.instrument(), extension));
    }

    private void carryOut(NewVersion version) {
        var id = application
                .getBean(PublishVersion.class)
                .publish(version, LedgerFixture.OFFICIAL)
                .orElseThrow();
        application.getBean(CarryOutVersion.class).carryOut(id, clock.now());
    }

    /** Some complete a course, most of them one that they owe. */
    private void learn(LocalDate on) {
        for (var done : people.pairs("""
                select distinct on (d.person_id) d.person_id, d.course_id from mandates.duty d
                 where d.state <> 'MET' and not exists (select from learning.completion c
                        where c.person_id = d.person_id and c.course_id = d.course_id)
                 order by d.person_id, d.course_id
                """, chance.nextInt(40, 160))) {
            var person = new PersonId(done.first());
            var course = new CourseId(done.second());
            ledger.complete(person, course, on);
            if (chance.nextInt(20) > 0) {
                meet(new CourseCompleted(person, course, new VersionId(UUID.randomUUID()), on));
            }
        }
    }

    /** Told twice now and then, as events may be. */
    private void meet(CourseCompleted completed) {
        var meet = application.getBean(MeetDuties.class);
        for (var times = chance.nextInt(10) == 0 ? 2 : 1; times > 0; times--) {
            transaction.executeWithoutResult(_ -> meet.on(completed));
        }
    }

    /** Officials decide about single duties. */
    private void decide() {
        var one = application.getBean(OneDuty.class);
        var moment = clock.now();
        for (var duty : people.some("select id from mandates.duty where state in ('OPEN', 'PAUSED')", 6)) {
            transaction.executeWithoutResult(_ -> {
                switch (chance.nextInt(4)) {
                    case 0 -> one.extend(duty, moment.on().plusDays(chance.nextInt(1, 300)), "workload", moment);
                    case 1 -> one.withdraw(duty, "given-wrongly", moment);
                    default -> one.exempt(duty, "sickness", moment);
                }
            });
        }
        for (var duty : people.some("select id from mandates.duty where state = 'EXEMPT'", 3)) {
            transaction.executeWithoutResult(
                    _ -> one.endExemption(duty, moment.on().plusDays(30), "exemption-ended", moment));
        }
    }

    private void remember() {
        remembered.put(clock.now().on(), counters(database, "mandates.report_count"));
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
