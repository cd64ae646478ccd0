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

    /**
     * Whoever holds the secret of a nudge refuses the like of it for its reader, under whatever record that is by now; an
     * unknown secret does nothing.
     */
    @Transactional
    public void refuse(UUID secret, Instant now) {
        database.sql("""
                insert into outreach.preference (person_id, thanks, weekly, changed_at)
                select coalesce(a.kept_id, n.person_id), n.step = 'WEEK', false, :now
                  from outreach.nudge n
                  left join people.report_alias a on a.person_id = n.person_id
                 where n.refusal = :secret
                on conflict (person_id) do update
                   set thanks = preference.thanks and excluded.thanks,
                       weekly = preference.weekly and not excluded.thanks, changed_at = excluded.changed_at
                """)
                .param("secret", secret)
                .param("now", Timestamp.from(now))
                .update();
    }
}
