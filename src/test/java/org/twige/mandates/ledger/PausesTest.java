package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.mandates.LedgerFixture;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** Leaves and cases overlap as they like; whoever is away or waits for a decision loses no day and gains none. */
@PageTest
class PausesTest {

    private static final int DAYS = 90;
    private static final int NONE = -1;

    /** The last one does not count. */
    private static final List<String> STATUSES = List.of("sick", "annual", "unpaid");

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private Pauses pauses;

    @Autowired
    private StandStill standStill;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final CourseId course = LedgerFixture.course();
    private LedgerFixture ledger;
    private PeopleFixture people;
    private PersonId teacher;
    private LocalDate today;

    /** What must be true, kept without looking at the program: days are counted from the first of the story. */
    private final Set<Integer> caseDays = new HashSet<>();

    private final Set<Integer> leaveDays = new HashSet<>();
    private final Set<Integer> credited = new HashSet<>();
    private LocalDate due = LocalDate.EPOCH;

    @BeforeEach
    void a_teacher_with_an_open_duty() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        var district = people.institution(people.root(), "district", null);
        teacher = people.personAt(people.institution(district));
        today = clock.now().on();
        var version = publish.publish(
                        ledger.version(
                                LedgerFixture.everybodyAt(district), DueRule.fixed(today.minusDays(5), 30), course),
                        LedgerFixture.OFFICIAL)
                .orElseThrow();
        carryOut.carryOut(version, Moment.of(clock.now().at().minus(Duration.ofDays(200)), country.zone()));
        due = LocalDate.parse(ledger.duty(teacher, "due_on"));
    }

    static LongStream seeds() {
        return LongStream.range(1, 31);
    }

    /** The story is told by moving everything that is stored into the past, because the database has its own today. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_due_date_moves_by_the_days_of_the_union_of_all_causes(long seed) {
        var random = new Random(seed);
        var leave = new Leave(random, 1 + random.nextInt(12));
        var caseSince = NONE;
        var changeCase = 1 + random.nextInt(12);
        for (var day = 0; day < DAYS; day++) {
            var somethingHappened = leave.happensOn(day);
            if (day >= changeCase && (caseSince != NONE || isOpen())) {
                caseSince = caseSince == NONE ? openCase(day) : closeCase(caseSince, day);
                changeCase = day + 1 + random.nextInt(18);
                somethingHappened = true;
            }
            if (somethingHappened) {
                follow();
                check(seed, day, caseSince != NONE || leave.isKnownOn(day), leave);
            }
            aDayPasses();
        }
    }

    /** A leave begins, is heard of up to three days later, ends, and that is heard of up to three days later. */
    private final class Leave {

        private final Random random;
        private int from;
        private int until;
        private int heardOn;
        private int endHeardOn;

        Leave(Random random, int from) {
            this.random = random;
            plan(from);
        }

        private void plan(int begin) {
            from = begin;
            until = from + 4 + random.nextInt(20);
            heardOn = from + random.nextInt(4);
            endHeardOn = until + random.nextInt(4);
        }

        boolean happensOn(int day) {
            if (day == heardOn) {
                people.status(
                        teacher, STATUSES.get(random.nextInt(STATUSES.size())), today.minusDays(day - from), null);
                return true;
            }
            if (day == endHeardOn) {
                database.sql(
                                "update people.status_period set until_on = :on where person_id = :person and until_on is null")
                        .param("on", today.minusDays(day - until + 1L))
                        .param("person", teacher.value())
                        .update();
                return true;
            }
            if (day > endHeardOn) {
                plan(day + 2 + random.nextInt(14));
            }
            return false;
        }

        boolean isKnownOn(int day) {
            return day >= heardOn && day < endHeardOn;
        }

        /** The leave days up to a day, once they were heard of. */
        void addTo(Set<Integer> days, int day) {
            if (day >= heardOn) {
                for (var each = from; each < Math.min(until, day); each++) {
                    days.add(each);
                }
            }
        }
    }

    private int openCase(int day) {
        database.sql("""
                insert into mandates.duty_case (duty_id, person_id, state, opened_on, opened_by, due_on, instrument_id)
                select id, person_id, 'OPENED', :on, :by, due_on, :instrument from mandates.duty where person_id = :person
                """)
                .param("on", today)
                .param("by", LedgerFixture.OFFICIAL)
                .param("instrument", ledger.instrument())
                .param("person", teacher.value())
                .update();
        transaction(() -> assertThat(standStill.begin(UUID.fromString(ledger.duty(teacher, "id")), clock.now()))
                .isTrue());
        return day;
    }

    private int closeCase(int since, int day) {
        for (var each = since; each < day; each++) {
            caseDays.add(each);
        }
        database.sql("""
                update mandates.duty_case set state = 'CLOSED', outcome = 'NOT_MET', closed_on = :on
                 where person_id = :person and state <> 'CLOSED'
                """).param("on", today).param("person", teacher.value()).update();
        transaction(() -> standStill.carryOut(clock.now()));
        return NONE;
    }

    private void follow() {
        transaction(() -> {
            pauses.resume(new Whom.Only(teacher), clock.now());
            pauses.pause(new Whom.Only(teacher), clock.now());
        });
    }

    private void check(long seed, int day, boolean standing, Leave leave) {
        leave.addTo(leaveDays, day);
        if (!standing) {
            var days = new HashSet<>(caseDays);
            days.addAll(leaveDays);
            days.removeAll(credited);
            due = days.isEmpty() ? due : country.calendar().roll(due.plusDays(days.size()));
            credited.addAll(days);
        }

        assertThat(ledger.duty(teacher, "state"))
                .as("seed %d, day %d", seed, day)
                .isEqualTo(standing ? "PAUSED" : "OPEN");
        assertThat(LocalDate.parse(ledger.duty(teacher, "due_on")))
                .as("seed %d, day %d", seed, day)
                .isEqualTo(due);
        if (!leave.isKnownOn(day)) {
            assertThat(ledger.duty(teacher, "counts"))
                    .as("seed %d, day %d: counted unless a leave takes it out", seed, day)
                    .isEqualTo("true");
        }
    }

    private boolean isOpen() {
        return ledger.duty(teacher, "state").equals("OPEN");
    }

    private void aDayPasses() {
        due = due.minusDays(1);
        ByHand.change(
                database,
                teacher,
                "due_on = due_on - 1, assigned_on = assigned_on - 1, paused_on = paused_on - 1",
                clock.now());
        database.sql("""
                update mandates.duty_case set opened_on = opened_on - 1, closed_on = closed_on - 1
                 where person_id = :person
                """).param("person", teacher.value()).update();
        database.sql("""
                update people.status_period set from_on = from_on - 1, until_on = until_on - 1 where person_id = :person
                """).param("person", teacher.value()).update();
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
