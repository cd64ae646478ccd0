package org.twige;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.bench.Places;
import org.twige.bench.RightAnswer;

/** What the benchmark has to know about the nation that it measures. */
@Repository
class BenchTables {

    private static final int PEOPLE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final JdbcClient database;
    private final DemoFacts facts;

    BenchTables(JdbcClient database, DemoFacts facts) {
        this.database = database;
        this.facts = facts;
    }

    /** Waits until every listener has heard what it was told. */
    void awaitListeners() {
        facts.awaitListeners();
    }

    /** How many staff lists have taken effect. */
    int rosters() {
        return database.sql("select count(*) from people.roster_batch where state = 'APPLIED'")
                .query(Integer.class)
                .single();
    }

    /** Seconds from the arrival of the newest staff list until it had taken effect. */
    double lastRoster() {
        return database.sql("""
                select extract(epoch from applied_at - uploaded_at) from people.roster_batch
                 where state = 'APPLIED' order by applied_at desc limit 1
                """).query(Double.class).single();
    }

    /** The day of the first staff list: everybody's first day at work was counted from it. */
    LocalDate firstDay() {
        return database.sql("select min(extract_on) from people.roster_batch where state = 'APPLIED'")
                .query(LocalDate.class)
                .single();
    }

    /** What to put into the forms of an attempt, question by question. */
    List<RightAnswer> rightAnswers(UUID attempt) {
        return database.sql("""
                select i.answer, a.option_order, coalesce(a.key, i.key) as key from assessment.attempt_item a
                  join assessment.item i on i.id = a.item_id
                 where a.attempt_id = :attempt order by a.position
                """)
                .param("attempt", attempt)
                .query((row, _) -> RightAnswer.of(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<String> tokens(int most) {
        return database.sql("select token from credentials.credential order by id limit :most")
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What an official of the nation looks at. */
    @Transactional
    Places places() {
        facts.patience();
        return new Places(pastDays(), largestDistrict(), largestInstitution(), people());
    }

    private List<String> pastDays() {
        return database.sql("""
                select distinct cast(recorded_on as text) as day from mandates.report_day
                 where recorded_on < (select max(recorded_on) from mandates.report_day)
                 order by day offset 5 limit 40
                """).query((row, _) -> row.getString(1)).list();
    }

    /** Its code. */
    @Transactional
    String largestDistrict() {
        facts.patience();
        return database.sql("""
                select district from people.report_person where district is not null
                 group by district order by count(*) desc, district limit 1
                """).query(String.class).single();
    }

    private String largestInstitution() {
        return database.sql("""
                select institution_id from people.report_person where institution_id is not null
                 group by institution_id order by count(*) desc, institution_id limit 1
                """).query(String.class).single();
    }

    private List<String> people() {
        return database.sql("select person_id from people.report_person order by staff_no limit :most")
                .param("most", PEOPLE)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Lets the jobs of every ten minutes run at the next start; when they last ran does not matter. */
    void makeJobsDue(Instant at) {
        database.sql("""
                update jobs.scheduled_task set execution_time = :at
                 where task_name in ('insight.count-activity', 'issue-missing-credentials') and not picked
                """).param("at", Timestamp.from(at)).update();
    }

    /** Waits until the server has done the jobs of its start, and every listener has heard what it was told. */
    void awaitRest(Instant since) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (isBusy(since) && System.nanoTime() < end) {
            LockSupport.parkNanos(250_000_000);
        }
        facts.awaitListeners();
    }

    private boolean isBusy(Instant since) {
        return database.sql("""
                select exists (select from jobs.scheduled_task where picked)
                    or not exists (select from insight.counted where at >= :since)
                """)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
