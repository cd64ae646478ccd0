package org.twige.routes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts back what an allowed request uses up, so that the next one finds it again. */
final class UsedUp {

    private static final List<String> BACK = List.of(
            "update people.likeness set decision = null, decided_by = null, decided_at = null",
            """
            update people.responsibility
               set until_on = case when handed_on_from_id is not null then date '2100-01-01' end, ended_by = null
             where ended_by is not null
            """,
            "update people.correction set state = 'OPEN', decided_by = null, decided_at = null, answer = null",
            """
            update people.roster_batch set state = 'CHECKED', asked_by = null, job_id = null
             where state in ('APPLYING', 'HELD', 'DROPPED')
            """,
            """
            update assessment.attempt set closed_at = null, score = null, passed = null, retake_from = null
             where cast(id as text) = any(:open)
            """,
            """
            update assessment.flag set state = 'RAISED'
            """,
            "update people.scim_token set revoked_by = null, revoked_at = null, many_leave_on = null",
            "update people.roster_batch set state = 'APPLIED', taken_back_at = null where state = 'TAKEN_BACK'",
            """
            update labs.shared_request set reported_at = shared_at, removed_at = null, removed_why = null
             where reported_at is null or removed_at is not null
            """,
            "update outreach.nudge set state = 'FAILED', reason = 'REFUSED'",
            "update learning.branch_pack set withdrawn_at = null, withdrawn_by = null",
            "update learning.branch_results set asked_at = null, asked_by = null",
            "update outreach.question set state = 'OPEN'",
            "delete from accounts.door_lock",
            "delete from web.limit_bucket");

    private final JdbcClient database;
    private final MadeNation nation;

    UsedUp(JdbcClient database, MadeNation nation) {
        this.database = database;
        this.nation = nation;
    }

    void putBack() {
        var open = nation.everybody().map(one -> one.id(Thing.OPEN_ATTEMPT)).toArray(String[]::new);
        BACK.forEach(statement -> database.sql(statement).param("open", open).update());
    }
}
