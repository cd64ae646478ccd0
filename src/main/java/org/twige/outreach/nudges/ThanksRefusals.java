package org.twige.outreach.nudges;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept who wants no thanks, or to hear no more of their week. */
@Repository
class ThanksRefusals {

    private final JdbcClient database;

    ThanksRefusals(JdbcClient database) {
        this.database = database;
    }

    /** Whoever holds the secret of a nudge refuses the like of it for its reader; an unknown secret does nothing. */
    @Transactional
    public void refuse(UUID secret, Instant now) {
        database.sql("""
                insert into outreach.preference (person_id, thanks, weekly, changed_at)
                select person_id, step = 'WEEK', false, :now from outreach.nudge where refusal = :secret
                on conflict (person_id) do update
                   set thanks = preference.thanks and excluded.thanks,
                       weekly = preference.weekly and not excluded.thanks, changed_at = excluded.changed_at
                """)
                .param("secret", secret)
                .param("now", Timestamp.from(now))
                .update();
    }
}
