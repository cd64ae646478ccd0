package org.twige.people.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where pairs of persons are kept who may be one. */
@Repository
class Likenesses {

    /** More than that from one list is no work for people, but a sign that something is wrong with the list. */
    private static final int MOST = 20_000;

    private static final String FIND = """
            insert into people.likeness (first_id, second_id, by_phone, by_birth_year, found_at, batch_id)
            select first_id, second_id, bool_or(by_phone), bool_or(by_birth_year), :at, :batch
              from (select least(a.id, b.id) as first_id, greatest(a.id, b.id) as second_id,
                           false as by_phone, true as by_birth_year
                      from people.roster_match x
                      join people.person a on a.id = x.person_id
                      join people.person b on b.names_key = a.names_key and b.birth_year = a.birth_year
                           and b.id <> a.id
                     where x.batch_id = :batch and x.place = 1 and x.verdict in ('JOIN', 'CHANGE', 'RETURN')
                       and position(' ' in a.names_key) > 0
                       and (a.sex is null or b.sex is null or a.sex = b.sex)
                    union all
                    select least(a.id, b.id), greatest(a.id, b.id), true, false
                      from people.roster_match x
                      join people.person a on a.id = x.person_id
                      join people.contact ac on ac.person_id = a.id and ac.kind = 'phone' and ac.shared
                      join people.contact bc on bc.kind = 'phone' and bc.value = ac.value
                           and bc.person_id <> a.id and bc.shared
                      join people.person b on b.id = bc.person_id
                           and position(' ' in a.names_key) > 0 and position(' ' in b.names_key) > 0
                           and (string_to_array(a.names_key, ' ') @> string_to_array(b.names_key, ' ')
                                or string_to_array(a.names_key, ' ') <@ string_to_array(b.names_key, ' '))
                     where x.batch_id = :batch and x.place = 1 and x.verdict in ('JOIN', 'CHANGE', 'RETURN')) pair
             group by first_id, second_id
             order by bool_or(by_phone) desc
             limit :most
            on conflict (first_id, second_id) do nothing
            """;

    private static final String OPEN = """
              from people.likeness l
              join people.person a on a.id = l.first_id
              join people.person b on b.id = l.second_id
              join people.post am on am.person_id = a.id and am.latest
              join people.post bm on bm.person_id = b.id and bm.latest
              join people.institution ai on ai.id = am.institution_id
              join people.institution bi on bi.id = bm.institution_id
             where l.decision is null
               and ai.path <@ any(cast(:scope as ltree[])) and bi.path <@ any(cast(:scope as ltree[]))
            """;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Likenesses(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One of the two. */
    record Someone(@Nullable String staffNo, String names, LocalText institution) {}

    /** Two persons who may be one, and why. */
    record Pair(UUID id, Someone first, Someone second, boolean byPhone, boolean byBirthYear) {}

    /**
     * Same name tokens and the same birth year; or the same phone, where one of the two may have a further name. Each
     * pair is asked about once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int find(UUID batch, Instant at) {
        return database.sql(FIND)
                .param("batch", batch)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .update();
    }

    /** The undecided pairs of which both are in the scope, the oldest first. */
    List<Pair> open(Scope scope, int most) {
        return database.sql("""
                select l.id, l.by_phone, l.by_birth_year, a.staff_no as a_no, a.names as a_names, ai.names as a_at,
                       b.staff_no as b_no, b.names as b_names, bi.names as b_at
                """ + OPEN + " order by l.id limit :most")
                .param("scope", scope.pathArray())
                .param("most", most)
                .query(this::pair)
                .list();
    }

    int countOpen(Scope scope) {
        return database.sql("select count(*)" + OPEN)
                .param("scope", scope.pathArray())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** Records what somebody decided; false when the pair is not in the scope or was decided before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean decide(Scope scope, UUID pair, String decision, Instant at) {
        return database.sql("""
                        update people.likeness set decision = :decision, decided_by = :by, decided_at = :at
                         where decision is null and id in (select l.id
                        """ + OPEN + " and l.id = :pair)")
                        .param("decision", decision)
                        .param("by", scope.person().toString())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("scope", scope.pathArray())
                        .param("pair", pair)
                        .update()
                == 1;
    }

    private Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                someone(row, "a"),
                someone(row, "b"),
                row.getBoolean("by_phone"),
                row.getBoolean("by_birth_year"));
    }

    private Someone someone(ResultSet row, String which) throws SQLException {
        return new Someone(
                row.getString(which + "_no"),
                row.getString(which + "_names"),
                new LocalText(json.readValue(row.getString(which + "_at"), NAMES)));
    }
}
