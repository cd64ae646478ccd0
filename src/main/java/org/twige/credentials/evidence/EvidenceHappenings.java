package org.twige.credentials.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.credentials.evidence.Finding.Outcome;

/** Where it is written what was found in a proof and what happened to it; nothing is ever changed. */
@Repository
class EvidenceHappenings {

    private final JdbcClient database;

    EvidenceHappenings(JdbcClient database) {
        this.database = database;
    }

    void add(UUID evidence, Happening happening) {
        var reason = happening.reason();
        database.sql("""
                insert into credentials.evidence_event (evidence_id, kind, happened_at, happened_by, reason, words)
                values (:evidence, :kind, :at, :by, :reason, :words)
                """)
                .param("evidence", evidence)
                .param("kind", happening.kind().name())
                .param("at", Timestamp.from(happening.at()))
                .param("by", happening.by())
                .param("reason", reason == null ? null : reason.name())
                .param("words", happening.words())
                .update();
    }

    /** In their order. */
    List<Happening> of(UUID evidence) {
        return database.sql("""
                select kind, happened_at, happened_by, reason, words from credentials.evidence_event
                 where evidence_id = :evidence order by happened_at, id
                """)
                .param("evidence", evidence)
                .query(EvidenceHappenings::happening)
                .list();
    }

    void add(UUID evidence, List<Finding> findings) {
        for (var finding : findings) {
            database.sql("""
                    insert into credentials.evidence_check (evidence_id, kind, outcome, why)
                    values (:evidence, :kind, :outcome, :why)
                    """)
                    .param("evidence", evidence)
                    .param("kind", finding.kind().name())
                    .param("outcome", finding.outcome().name())
                    .param("why", finding.why())
                    .update();
        }
    }

    /** In the order in which they are shown. */
    List<Finding> findings(UUID evidence) {
        return database
                .sql("select kind, outcome, why from credentials.evidence_check where evidence_id = :evidence")
                .param("evidence", evidence)
                .query((row, _) -> new Finding(
                        Finding.Kind.valueOf(row.getString("kind")),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("why")))
                .list()
                .stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    private static Happening happening(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Happening(
                Happening.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(),
                row.getObject("happened_by", UUID.class),
                reason == null ? null : RefusalReason.valueOf(reason),
                row.getString("words"));
    }
}
