package org.twige.credentials.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.credentials.reading.Likeness;
import org.twige.credentials.reading.ReadFile;

/** Where the same proof of two people is found: among everybody's, by file, by badge and by looks. */
@Repository
class EvidenceTwins {

    private static final String FIND = """
            insert into credentials.evidence_twin (evidence_id, other_id, how, distance)
            select e.id, o.id,
                   case when o.sha256 = e.sha256 then 'FILE' when o.badge = e.badge then 'BADGE' else 'PICTURE' end,
                   coalesce(bit_count(o.outline # e.outline), 0)
              from credentials.evidence e
              join credentials.evidence o
                on o.person_id <> e.person_id
               and (o.sha256 = e.sha256 or o.badge = e.badge
                    or (bit_count(o.outline # e.outline) <= :outline
                        and bit_count((o.edges & ~e.traces) | (e.edges & ~o.traces)) <= :detail))
              left join people.report_alias u on u.person_id = e.person_id
              left join people.report_alias v on v.person_id = o.person_id
             where e.id = :id and coalesce(v.kept_id, o.person_id) <> coalesce(u.kept_id, e.person_id)
            on conflict do nothing
            returning other_id, how, distance
            """;

    private static final String FLAG = """
            with flagged as (
                update credentials.evidence set flagged = true
                 where id in (select other_id from credentials.evidence_twin where evidence_id = :id
                              union select :id where exists (select from credentials.evidence_twin where evidence_id = :id))
                   and state in ('CLAIMED', 'VERIFIED') and not flagged
                returning id)
            insert into credentials.evidence_event (evidence_id, kind, happened_at)
            select id, 'FLAGGED', :at from flagged
            """;

    private final JdbcClient database;
    private final Clock clock;

    EvidenceTwins(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Finds the twins of a new one, and flags it and them for a reviewer; nothing else follows. */
    List<Twin> find(UUID evidence) {
        var found = database.sql(FIND)
                .param("id", evidence)
                .param("outline", Likeness.OUTLINE)
                .param("detail", Likeness.DETAIL)
                .query((row, _) -> new Twin(
                        row.getObject("other_id", UUID.class),
                        Twin.How.valueOf(row.getString("how")),
                        row.getInt("distance")))
                .list();
        if (!found.isEmpty()) {
            database.sql(FLAG)
                    .param("id", evidence)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
        return found;
    }

    /** Both ways: the earlier and the later ones. */
    List<Twin> of(UUID evidence) {
        return database.sql("""
                select case when evidence_id = :id then other_id else evidence_id end as other_id, how, distance
                  from credentials.evidence_twin where :id in (evidence_id, other_id)
                 order by distance, 1
                """)
                .param("id", evidence)
                .query((row, _) -> new Twin(
                        row.getObject("other_id", UUID.class),
                        Twin.How.valueOf(row.getString("how")),
                        row.getInt("distance")))
                .list();
    }

    /** The outline as 64 signs 0 or 1. */
    static String bits(Likeness likeness) {
        var signs = Long.toBinaryString(likeness.outline());
        return "0".repeat(64 - signs.length()) + signs;
    }

    static String hash(String text) {
        return ReadFile.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
