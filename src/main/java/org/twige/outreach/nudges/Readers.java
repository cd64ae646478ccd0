package org.twige.outreach.nudges;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.outreach.channels.ChannelKind;

/** Where it is looked up in which language and at which address people are written to. */
@Repository
class Readers {

    private final JdbcClient database;

    Readers(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody who may be written to.
     *
     * @param to an address of their own; empty when there is none
     */
    record Reader(String language, String to) {}

    /** Those who have not left and whose clock does not stand still. */
    Map<UUID, Reader> of(Collection<UUID> people, ChannelKind channel) {
        var found = new HashMap<UUID, Reader>();
        database.sql("""
                select p.person_id, p.language,
                       coalesce((select c.value from people.report_contact c
                                  where c.person_id = p.person_id and c.kind = :kind and not c.shared
                                  order by c.verified desc, c.position, c.value limit 1), '') as address
                  from people.report_person p
                 where p.person_id = any(cast(:people as uuid[])) and p.state <> 'LEFT' and not p.pauses
                """)
                .param("kind", channel.contact())
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("person_id", UUID.class),
                            new Reader(row.getString("language"), row.getString("address")));
                });
        return found;
    }
}
