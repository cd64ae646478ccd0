package org.twige.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Where PINs for keypad phones are kept as hashes, with the codes by which they are chosen. */
@Repository
class Pins {

    private final JdbcClient database;
    private final Keys keys;
    private final Clock clock;

    Pins(JdbcClient database, AccountKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys.codes();
        this.clock = clock;
    }

    /** The hash of the person's PIN; empty for who has none, or left. */
    Optional<String> pinOf(PersonId person) {
        return database.sql("""
                select k.pin_hash from accounts.keypad_pin k
                  join people.report_person p on p.person_id = k.person_id and p.state <> 'LEFT'
                 where k.person_id = :person and k.pin_hash is not null
                """)
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    boolean hasCode(PersonId person) {
        return database.sql("""
                select exists (select from accounts.keypad_pin where person_id = :person and code_expires_at > :now)
                """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean isCode(PersonId person, String code) {
        return database.sql("""
                select exists (select from accounts.keypad_pin
                 where person_id = :person and code_hash = decode(:hash, 'hex') and code_expires_at > :now)
                """)
                .param("person", person.value())
                .param("hash", hash(person.value(), code))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Keeps the PIN; the code by which it was chosen is used up. */
    void choose(PersonId person, String hash) {
        database.sql("""
                insert into accounts.keypad_pin (person_id, pin_hash, chosen_at) values (:person, :hash, :now)
                on conflict (person_id) do update
                   set pin_hash = excluded.pin_hash, chosen_at = excluded.chosen_at, wrong = 0,
                       code_hash = null, code_expires_at = null, code_made_by = null
                """)
                .param("person", person.value())
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when there was none. */
    boolean forget(PersonId person) {
        return database.sql("""
                        update accounts.keypad_pin set pin_hash = null, chosen_at = null, wrong = 0
                         where person_id = :person and pin_hash is not null
                        """).param("person", person.value()).update() == 1;
    }

    void right(PersonId person) {
        database.sql("update accounts.keypad_pin set wrong = 0 where person_id = :person and wrong > 0")
                .param("person", person.value())
                .update();
    }

    /** Counts a wrong PIN; true when it was one too many and the PIN is gone. */
    boolean wrong(PersonId person, int most) {
        database.sql("update accounts.keypad_pin set wrong = wrong + 1 where person_id = :person")
                .param("person", person.value())
                .update();
        return database.sql("""
                        update accounts.keypad_pin set pin_hash = null, chosen_at = null, wrong = 0
                         where person_id = :person and wrong >= :most and pin_hash is not null
                        """)
                        .param("person", person.value())
                        .param("most", most)
                        .update()
                == 1;
    }

    /**
     * Keeps a code for each of these people in service who are in the scope; an older one stops being good.
     *
     * @return those who now have the code
     */
    List<UUID> keep(Map<UUID, String> codes, Scope scope, Instant until, UUID by) {
        return database.sql("""
                insert into accounts.keypad_pin as k (person_id, code_hash, code_expires_at, code_made_by)
                select p.person_id, decode(given.hash, 'hex'), :until, :by
                  from unnest(cast(:persons as uuid[]), cast(:hashes as text[])) as given (person_id, hash)
                  join people.report_person p on p.person_id = given.person_id
                 where p.institution_path <@ any(cast(:scope as ltree[])) and p.state <> 'LEFT'
                on conflict (person_id) do update
                   set code_hash = excluded.code_hash, code_expires_at = excluded.code_expires_at,
                       code_made_by = excluded.code_made_by
                returning person_id
                """)
                .param("persons", codes.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .param(
                        "hashes",
                        codes.entrySet().stream()
                                .map(code -> hash(code.getKey(), code.getValue()))
                                .toArray(String[]::new))
                .param("scope", scope.pathArray())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    private String hash(UUID person, String code) {
        return HexFormat.of()
                .formatHex(keys.sign("keypad code", (person + " " + code).getBytes(StandardCharsets.UTF_8)));
    }
}
