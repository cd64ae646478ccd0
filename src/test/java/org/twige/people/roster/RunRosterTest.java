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
        var bytes = ("staff_no,names\n" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var sent = new TakeRoster.Sent(new ByteArrayInputStream(bytes), "list.csv", "en", false);
        list = transaction.execute(_ -> takeWithoutJob(sent));
        files.forget(batch().file());
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

    private RosterBatch batch() {
        return batches.find(list).orElseThrow();
    }
}
