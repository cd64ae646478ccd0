package org.twige.credentials.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.credentials.evidence.Evidence.State;
import org.twige.people.Scope;
import org.twige.web.Leaf;

/** What a reviewer may look at: of people in the scope, never the reviewer's own, and by a coordinator if the rule allows. */
@Repository
class EvidenceQueue {

    private static final String FROM = """
              from credentials.evidence e
              join credentials.issuer_rule r on r.id = e.issuer_rule_id
              left join people.report_alias u on u.person_id = e.person_id
              join people.report_person p on p.person_id = coalesce(u.kept_id, e.person_id)
              join people.report_institution i on i.institution_id = p.institution_id
             where p.institution_path <@ any(cast(:scope as ltree[])) and p.person_id <> :reviewer
               and (:all or r.coordinators)
            """;

    private final JdbcClient database;

    EvidenceQueue(JdbcClient database) {
        this.database = database;
    }

    /** One proof in the list. */
    record Line(
            UUID id,
            String names,
            String staffNo,
            UUID institution,
            String issuer,
            String title,
            Instant sentAt,
            State state,
            boolean flagged) {}

    /** What waits: flagged ones first, then the oldest. */
    List<Line> waiting(Scope scope, boolean all, Leaf leaf) {
        return lines(
                scope, all, "and (e.state = 'CLAIMED' or e.flagged) order by e.flagged desc, e.sent_at, e.id", leaf);
    }

    /** What was decided last. */
    List<Line> decided(Scope scope, boolean all) {
        return lines(
                scope, all, "and e.state in ('VERIFIED', 'REFUSED') order by e.decided_at desc, e.id", new Leaf(1));
    }

    private List<Line> lines(Scope scope, boolean all, String which, Leaf leaf) {
        return database.sql("""
                select e.id, p.names, coalesce(p.staff_no, '') as staff_no, p.institution_id, r.issuer, r.title,
                       e.sent_at, e.state, e.flagged
                """ + FROM + which + " limit :rows offset :before")
                .param("scope", scope.pathArray())
                .param("reviewer", scope.person())
                .param("all", all)
                .param("rows", Leaf.ROWS)
                .param("before", leaf.before())
                .query(EvidenceQueue::line)
                .list();
    }

    long waiting(Scope scope, boolean all) {
        return database.sql("select count(*)" + FROM + " and (e.state = 'CLAIMED' or e.flagged)")
                .param("scope", scope.pathArray())
                .param("reviewer", scope.person())
                .param("all", all)
                .query(Long.class)
                .single();
    }

    /** One of them; for everybody else it does not exist. */
    Optional<Evidence> find(Scope scope, boolean all, UUID id) {
        return database.sql("""
                select e.id, p.person_id, e.course_id, e.issuer_rule_id, e.replaces_id, e.media_type, e.sha256,
                       e.original_id, e.picture_id, e.completed_on, e.valid_until, e.sent_at, e.state, e.flagged
                """ + FROM + " and e.id = :id and e.state <> 'WITHDRAWN'")
                .param("scope", scope.pathArray())
                .param("reviewer", scope.person())
                .param("all", all)
                .param("id", id)
                .query(EvidenceRecords::evidence)
                .optional();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                row.getObject("institution_id", UUID.class),
                row.getString("issuer"),
                row.getString("title"),
                row.getTimestamp("sent_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getBoolean("flagged"));
    }
}
