package org.twige.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import picocli.CommandLine;

@PageTest
class AuditTest {

    @Autowired
    private Audit audit;

    @Autowired
    private VerifyAudit verifyAudit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment settings;

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
    void the_first_entry_that_somebody_edits_with_the_rights_of_the_owner_is_named() throws SQLException {
        var subject = "test:" + UUID.randomUUID();
        for (var kind : List.of("test.first", "test.edited", "test.edited-later", "test.last")) {
            var act = new Act("system:test", kind, subject, Map.of());
            transaction.executeWithoutResult(_ -> audit.record(act));
        }
        var number = jdbc.sql("select number from audit.entry where subject = ? and kind = 'test.edited'")
                .param(subject)
                .query(Long.class)
                .single();

        asOwner("update audit.entry set actor = 'nobody' where kind like 'test.edited%' and subject = ?", subject);
        try {
            var said = new StringWriter();
            var exit = new CommandLine(new VerifyAuditCommand(verifyAudit))
                    .setOut(new PrintWriter(said))
                    .execute();

            assertThat(exit).isEqualTo(1);
            assertThat(said.toString())
                    .contains("no. " + number + " (test.edited,")
                    .contains("was altered");
        } finally {
            asOwner(
                    "update audit.entry set actor = 'system:test' where kind like 'test.edited%' and subject = ?",
                    subject);
        }
        assertThat(verifyAudit.verify().isIntact()).isTrue();
    }

    private void asOwner(String sql, String subject) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        settings.getRequiredProperty("twige.db.url"),
                        settings.getRequiredProperty("twige.db.owner-user"),
                        settings.getRequiredProperty("twige.db.owner-password"));
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            assertThat(statement.executeUpdate()).isEqualTo(2);
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
