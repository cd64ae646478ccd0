package org.twige.people.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.people.identity.Merge.Side;
import org.twige.people.identity.Merges.Asked;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where pairs of records wait for somebody to say whether they are one person. */
@Repository
class Pairs {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    /** The one in service, then the older one, comes first. */
    private static final String OPEN = """
              from people.likeness l
              join people.person x on x.id = l.first_id
              join people.person y on y.id = l.second_id
              join people.person a on a.id = case when x.state = 'LEFT' and y.state <> 'LEFT' then y.id else x.id end
              join people.person b on b.id = case when a.id = x.id then y.id else x.id end
              join people.post am on am.person_id = a.id and am.latest
              join people.post bm on bm.person_id = b.id and bm.latest
              join people.institution ai on ai.id = am.institution_id
              join people.institution bi on bi.id = bm.institution_id
             where l.decision is null
               and ai.path <@ any(cast(:scope as ltree[])) and bi.path <@ any(cast(:scope as ltree[]))
               and not exists (select from people.alias g where g.person_id in (l.first_id, l.second_id))
               and not exists (select from people.merge w where w.state = 'PROPOSED'
                                  and (w.kept_id in (l.first_id, l.second_id)
                                       or w.merged_id in (l.first_id, l.second_id)))
            """;

    private static final String AT = " and (cast(:at as text) is null or ai.code = :at or bi.code = :at)";

    private static final String PAIR = """
            select l.id, l.score, l.reasons, a.id as a_id, a.staff_no as a_no, a.names as a_names, ai.names as a_at,
                   b.id as b_id, b.staff_no as b_no, b.names as b_names, bi.names as b_at
            """ + OPEN;

    private final JdbcClient database;
    private final JsonMapper json;

    Pairs(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The undecided pairs of which both are in the scope, and one at the institution if one is named. */
    List<Pair> open(Scope scope, Optional<String> institution, int most, int skip) {
        return database.sql(PAIR + AT + " order by l.score desc, l.id limit :most offset :skip")
                .param("scope", scope.pathArray())
                .param("at", institution.orElse(null))
                .param("most", most)
                .param("skip", skip)
                .query(this::pair)
                .list();
    }

    int countOpen(Scope scope, Optional<String> institution) {
        return database.sql("select count(*)" + OPEN + AT)
                .param("scope", scope.pathArray())
                .param("at", institution.orElse(null))
                .query(Integer.class)
                .single();
    }

    /** An institution at which pairs wait. */
    record Place(String code, LocalText names, int waiting) {}

    /** The institutions at which pairs wait, most pairs first. */
    List<Place> places(Scope scope, int most) {
        return database.sql("""
                select i.code, i.names, count(*) as waiting
                  from (select unnest(array[ai.id, nullif(bi.id, ai.id)]) as institution_id
                """ + OPEN + """
                  ) each join people.institution i on i.id = each.institution_id
                 group by i.id order by count(*) desc, i.code limit :most
                """)
                .param("scope", scope.pathArray())
                .param("most", most)
                .query((row, _) -> new Place(row.getString("code"), names(row, "names"), row.getInt("waiting")))
                .list();
    }

    /** The undecided pair, if both are in the scope. */
    Optional<Pair> find(Scope scope, UUID pair) {
        return database.sql(PAIR + " and l.id = :pair")
                .param("scope", scope.pathArray())
                .param("pair", pair)
                .query(this::pair)
                .optional();
    }

    /** Was the pair there for this official, and somebody has decided it? */
    boolean isDecided(Scope scope, UUID pair) {
        return database.sql("""
                select exists (select from people.likeness l
                                 join people.report_person a on a.person_id = l.first_id
                                 join people.report_person b on b.person_id = l.second_id
                                where l.id = :pair and a.institution_path <@ any(cast(:scope as ltree[]))
                                  and b.institution_path <@ any(cast(:scope as ltree[])))
                """)
                .param("scope", scope.pathArray())
                .param("pair", pair)
                .query(Boolean.class)
                .single();
    }

    /** Records what somebody decided about two records, if they were found as a pair. */
    @Transactional(propagation = Propagation.MANDATORY)
    int decide(PersonId one, PersonId other, String decision, Asked decided) {
        return database.sql("""
                update people.likeness set decision = :decision, decided_by = :by, decided_at = :at
                 where first_id = least(cast(:one as uuid), :other) and second_id = greatest(cast(:one as uuid), :other)
                   and decision is distinct from :decision
                """)
                .param("decision", decision)
                .param("by", decided.by().toString())
                .param("at", decided.at().atOffset(ZoneOffset.UTC))
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    /** An identity number was typed for the one that belongs to the other: the strongest sign there is. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID sameNumber(PersonId one, PersonId other, Asked asked) {
        return database.sql("""
                insert into people.likeness (first_id, second_id, by_phone, by_birth_year, found_at, seen_at, score, reasons)
                values (least(cast(:one as uuid), :other), greatest(cast(:one as uuid), :other), false, false, :at, :at,
                        90, array['number'])
                on conflict (first_id, second_id) do update
                   set score = greatest(likeness.score, 90), seen_at = :at,
                       reasons = array['number'] || array_remove(likeness.reasons, 'number'),
                       decision = null, decided_by = null, decided_at = null
                returning id
                """)
                .param("one", one.value())
                .param("other", other.value())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    private Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                side(row, "a"),
                side(row, "b"),
                row.getInt("score"),
                Arrays.asList((String[]) row.getArray("reasons").getArray()));
    }

    private Side side(ResultSet row, String which) throws SQLException {
        return new Side(
                new PersonId(row.getObject(which + "_id", UUID.class)),
                row.getString(which + "_no"),
                row.getString(which + "_names"),
                names(row, which + "_at"));
    }

    private LocalText names(ResultSet row, String column) throws SQLException {
        return new LocalText(json.readValue(row.getString(column), NAMES));
    }
}
