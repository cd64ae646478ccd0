package org.twige.people.roster;

import java.util.HashMap;
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

/** Where it is counted what would be undone of a list, and who changed since. */
@Repository
class UndoFigures {

    private static final String JUDGED = """
            with touched as materialized (select person_id from people.roster_before where batch_id = :batch),
            """ + RosterMemory.SUMS + """
            , judged as materialized (
                select b.person_id, b.joined, coalesce(b.intact, b.after = u.sum) as intact
                  from people.roster_before b join sums u on u.person_id = b.person_id
                 where b.batch_id = :batch)
            """;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    UndoFigures(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Somebody who changed since the list and stays as they are. */
    record Untouched(
            @Nullable String staffNo,
            String names,
            @Nullable LocalText institution) {}

    /** People by what the list did to them, those who changed since left out; {@code UNTOUCHED} counts them. */
    Map<String, Integer> counts(UUID batch) {
        var counts = new HashMap<String, Integer>();
        database.sql(JUDGED + """
                select case when intact then coalesce(c.change, 'CHANGED') else 'UNTOUCHED' end as what,
                       count(distinct j.person_id) as people
                  from judged j
                  left join people.roster_change c
                    on c.batch_id = :batch and c.person_id = j.person_id and c.change <> 'ABSENT_AGAIN'
                 group by 1
                """).param("batch", batch).query(row -> {
            counts.put(row.getString("what"), row.getInt("people"));
        });
        return counts;
    }

    List<Untouched> untouched(UUID batch, int most) {
        return database.sql(JUDGED + """
                select p.staff_no, p.names, i.names as at_names
                  from judged j
                  join people.person p on p.id = j.person_id
                  left join people.post m on m.person_id = p.id and m.latest
                  left join people.institution i on i.id = m.institution_id
                 where not j.intact
                 order by p.names, p.id limit :most
                """)
                .param("batch", batch)
                .param("most", most)
                .query((row, _) -> {
                    var names = row.getString("at_names");
                    return new Untouched(
                            row.getString("staff_no"),
                            row.getString("names"),
                            names == null ? null : new LocalText(json.readValue(names, NAMES)));
                })
                .list();
    }

    /** True while it is known how people stood before the list. */
    boolean remembers(UUID batch) {
        return database.sql("select exists (select from people.roster_before where batch_id = :batch)")
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    /** How many institutions would lose more than {@code percent} of their people when who joined leaves again. */
    @Transactional(propagation = Propagation.MANDATORY)
    int losses(UUID batch, int percent) {
        return database.sql("""
                select count(*)
                  from (select m.institution_id, count(*) as lost
                          from people.roster_before b join people.post m on m.person_id = b.person_id and m.latest
                         where b.batch_id = :batch and b.joined
                         group by m.institution_id) l
                  join (select m.institution_id, count(*) as people
                          from people.person p join people.post m on m.person_id = p.id and m.latest
                         where p.state <> 'LEFT'
                         group by m.institution_id) h using (institution_id)
                 where l.lost * 100 > h.people * :percent
                """)
                .param("batch", batch)
                .param("percent", percent)
                .query(Integer.class)
                .single();
    }
}
