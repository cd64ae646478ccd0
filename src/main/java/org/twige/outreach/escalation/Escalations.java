package org.twige.outreach.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept when officials are told of late people. */
@Repository
class Escalations {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Escalations(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Of every mandate in force, the oldest first; the usual values where nobody has said others. */
    List<Escalation> all() {
        return database.sql("""
                select m.mandate_id, m.names,
                       case when e.mandate_id is null then :after else e.supervisor_after end as supervisor_after,
                       case when e.mandate_id is null then :share else e.coordinator_share end as coordinator_share
                  from mandates.report_mandate m
                  left join outreach.escalation e on e.mandate_id = m.mandate_id
                 order by m.first_published_at, m.mandate_id
                """)
                .param("after", Escalation.USUAL_AFTER)
                .param("share", Escalation.USUAL_SHARE)
                .query((row, _) -> new Escalation(
                        row.getObject("mandate_id", UUID.class),
                        new LocalText(json.readValue(row.getString("names"), NAMES)),
                        row.getObject("supervisor_after", Integer.class),
                        row.getObject("coordinator_share", Integer.class)))
                .list();
    }

    /** False when there is no such mandate. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean set(UUID mandate, @Nullable Integer after, @Nullable Integer share, UUID by, Instant now) {
        return database.sql("""
                insert into outreach.escalation (mandate_id, supervisor_after, coordinator_share, changed_by, changed_at)
                select mandate_id, :after, :share, :by, :now from mandates.report_mandate where mandate_id = :mandate
                on conflict (mandate_id) do update
                   set supervisor_after = excluded.supervisor_after, coordinator_share = excluded.coordinator_share,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                        .param("mandate", mandate)
                        .param("after", after)
                        .param("share", share)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
