package org.twige.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;

/** A check that cannot come to its end, because the bytes of the list are gone. */
@PageTest
class RunRosterTest {

    @Autowired
    private RunRoster runRoster;

    @Autowired
    private TakeRoster takeRoster;

    @Autowired
    private RosterBatches batches;

    @Autowired
    private SealedFiles files;

    @Autowired
    private RosterFixture rosters;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private UUID list;

    @BeforeEach
    void a_list_whose_bytes_are_gone() {
        list = transaction.execute(_ -> takeWithoutJob(sent("staff_no,names\n" + UUID.randomUUID())));
        files.forget(batch().file());
    }

    private static TakeRoster.Sent sent(String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new TakeRoster.Sent(bytes, "list.csv", "en", false);
    }

    /** Nobody else is to come first. */
    private UUID takeWithoutJob(TakeRoster.Sent sent) {
        var taken = takeRoster.take("system:test", rosters.nation(), sent);
        var jobs = database.sql("delete from jobs.scheduled_task where task_instance = ?")
                .param(taken.toString())
                .update();
        assertThat(jobs).isEqualTo(1);
        return taken;
    }

    @Test
    void what_was_cut_short_by_a_stop_waits_for_the_next_start() {
        assertThatThrownBy(() -> runRoster.check(list, () -> true)).isInstanceOf(RuntimeException.class);

        assertThat(batch().state()).isEqualTo(RosterBatch.State.UPLOADED);
    }

    @Test
    void what_went_wrong_on_our_side_is_said_on_the_page() {
        runRoster.check(list, () -> false);

        assertThat(batch().state()).isEqualTo(RosterBatch.State.REFUSED);
        assertThat(batch().refused()).isEqualTo(new RosterBatch.Refused(Refusal.FAILED, ""));
    }

    @Test
    void a_list_that_has_ended_three_processes_is_refused_and_not_read_a_fourth_time() {
        for (var i = 0; i < 3; i++) {
            assertThat(new RosterTries(database).begin(list)).isTrue();
        }

        runRoster.check(list, () -> true);

        assertThat(batch().state()).isEqualTo(RosterBatch.State.REFUSED);
        assertThat(batch().refused()).isEqualTo(new RosterBatch.Refused(Refusal.NEVER_READ, ""));
    }

    @Test
    void a_list_that_was_cut_short_by_two_power_cuts_is_read_all_the_same() {
        UUID good = transaction.execute(_ -> takeWithoutJob(
                sent("staff_no,names,institution_code,status,start_date\n900001,Ineza Test,,Active,2019-03-04")));
        new RosterTries(database).begin(good);
        new RosterTries(database).begin(good);

        runRoster.check(good, () -> false);

        assertThat(batches.find(good).orElseThrow().state()).isEqualTo(RosterBatch.State.CHECKED);
    }

    @Test
    void a_process_that_begins_twice_or_is_only_stopped_counts_once_or_not_at_all() {
        var process = new RosterTries(database);
        for (var i = 0; i < 5; i++) {
            assertThat(process.begin(list)).isTrue();
        }
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> runRoster.check(list, () -> true)).isInstanceOf(RuntimeException.class);
        }

        assertThat(batch().state()).isEqualTo(RosterBatch.State.UPLOADED);
        assertThat(new RosterTries(database).begin(list)).isTrue();
    }

    private RosterBatch batch() {
        return batches.find(list).orElseThrow();
    }
}
