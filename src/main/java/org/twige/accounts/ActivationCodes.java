package org.twige.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Where activation codes are made and used: one valid code per person, kept as a keyed hash, good for sixty days. */
@Repository
class ActivationCodes {

    private final JdbcClient database;
    private final Keys keys;
    private final Country country;
    private final Clock clock;

    ActivationCodes(JdbcClient database, AccountKeys keys, Country country, Clock clock) {
        this.database = database;
        this.keys = keys.codes();
        this.country = country;
        this.clock = clock;
    }

    /** May this code be used for the person now? */
    boolean isGood(UUID person, ActivationCode code) {
        return database.sql("""
                select exists (select from accounts.activation_code
                 where person_id = :person and hash = decode(:hash, 'hex') and used_at is null and expires_at > :now)
                """)
                .param("person", person)
                .param("hash", hash(person, code))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Uses the code up; false if it was not good or somebody else was faster. */
    boolean use(PersonId person, ActivationCode code, Instant now) {
        return database.sql("""
                        update accounts.activation_code set used_at = :now
                         where person_id = :person and hash = decode(:hash, 'hex')
                           and used_at is null and expires_at > :now
                        """)
                        .param("person", person.value())
                        .param("hash", hash(person.value(), code))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static final String KEEP = """
            with made as (
                insert into accounts.activation_code as c (person_id, hash, made_at, expires_at, made_by)
                select p.person_id, decode(given.hash, 'hex'), :now, :expires, :by
                  from unnest(cast(:persons as uuid[]), cast(:hashes as text[])) as given (person_id, hash)
                  join people.report_person p on p.person_id = given.person_id
                 where p.institution_path <@ any(cast(:scope as ltree[]))
                   and p.state <> 'LEFT' and p.staff_no is not null
                   and not exists (
                       select from people.report_responsibility r
                        where r.person_id = p.person_id
                          and (r.role = any(cast(:guarded as text[]))
                               or not p.institution_path <@ any(cast(:given as ltree[])))
                          and r.from_on <= :today and (r.until_on is null or r.until_on >= :today))
                on conflict (person_id) do update
                   set hash = excluded.hash, made_at = excluded.made_at, expires_at = excluded.expires_at,
                       used_at = null, made_by = excluded.made_by
                returning person_id)
            select p.person_id, p.staff_no from made join people.report_person p using (person_id)
            """;

    /**
     * Keeps a code for each of these people who may have one; an older one stops being good.
     *
     * @param given the part of the scope that the maker was given: whoever answers for others outside it is passed over
     * @param guarded who holds one of these roles is passed over
     * @return the staff numbers of those who now have the code
     */
    Map<UUID, String> keep(Map<UUID, ActivationCode> codes, Scope scope, Scope given, List<String> guarded, String by) {
        var now = clock.instant();
        var made = new HashMap<UUID, String>();
        database.sql(KEEP)
                .param("persons", codes.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .param(
                        "hashes",
                        codes.entrySet().stream()
                                .map(code -> hash(code.getKey(), code.getValue()))
                                .toArray(String[]::new))
                .param("scope", scope.pathArray())
                .param("given", given.pathArray())
                .param("guarded", guarded.toArray(String[]::new))
                .param("today", country.today(clock))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(MakeCodes.VALID).atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(row -> {
                    made.put(row.getObject("person_id", UUID.class), row.getString("staff_no"));
                });
        return made;
    }

    /** Bound to the person, so that a stolen table cannot be searched for one code of anybody. */
    private String hash(UUID person, ActivationCode code) {
        return HexFormat.of()
                .formatHex(
                        keys.sign("activation code", (person + " " + code.signs()).getBytes(StandardCharsets.UTF_8)));
    }
}
