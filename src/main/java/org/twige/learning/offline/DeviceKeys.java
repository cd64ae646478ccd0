package org.twige.learning.offline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;

/** Where the public keys of phones are kept: one for a person and a device, the first that came. */
@Repository
class DeviceKeys {

    private final JdbcClient database;

    DeviceKeys(JdbcClient database) {
        this.database = database;
    }

    Optional<byte[]> of(PersonId person, UUID device) {
        return database.sql("""
                select key from learning.device_key
                 where person_id = any(people.report_records_of(:person)) and device_id = :device
                 order by known_since limit 1
                """)
                .param("person", person.value())
                .param("device", device)
                .query((row, _) -> row.getBytes("key"))
                .optional();
    }

    /** The records that were merged into the person's. */
    List<UUID> earlier(PersonId person) {
        return database.sql("""
                select unnest(people.report_records_of(:person)) as record
                except select cast(:person as uuid)
                """)
                .param("person", person.value())
                .query((row, _) -> row.getObject("record", UUID.class))
                .list();
    }

    /** Keeps a key; of two that come at once, the first. */
    void keep(PersonId person, UUID device, byte[] key, Instant at) {
        database.sql("""
                insert into learning.device_key (person_id, device_id, key, known_since)
                values (:person, :device, :key, :at)
                on conflict do nothing
                """)
                .param("person", person.value())
                .param("device", device)
                .param("key", key)
                .param("at", Timestamp.from(at))
                .update();
    }
}
