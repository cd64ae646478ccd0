package org.twige.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;

@PageTest
class AuditTest {

    @Autowired
    private Audit audit;

    @Autowired
    private VerifyAudit verifyAudit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void an_act_is_found_under_its_subject() {
        var subject = "import:" + UUID.randomUUID();

        transaction.executeWithoutResult(
                _ -> audit.record(new Act("system:test", "roster.applied", subject, Map.of("rows", "12"))));

        var found = audit.search(new AuditSearch(null, null, subject, null, 0));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().act().details()).containsEntry("rows", "12");
    }

    @Test
    void the_chain_of_many_writers_is_whole() throws InterruptedException {
        var writers = new Thread[4];
        for (var i = 0; i < writers.length; i++) {
            writers[i] = Thread.startVirtualThread(() -> recordTimes(25));
        }
        for (var writer : writers) {
            writer.join();
        }

        assertThat(verifyAudit.verify().isIntact()).isTrue();
    }

    private void recordTimes(int times) {
        for (var i = 0; i < times; i++) {
            var act = new Act("system:test", "test.counted", "test:" + i, Map.of("i", Integer.toString(i)));
            transaction.executeWithoutResult(_ -> audit.record(act));
        }
    }

    @Test
    void an_act_without_a_transaction_is_refused() {
        var act = new Act("system:test", "test.refused", "test:1", Map.of());

        assertThatThrownBy(() -> audit.record(act)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_application_cannot_change_or_delete_an_entry() {
        assertThatThrownBy(() -> jdbc.sql("update audit.entry set kind = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
