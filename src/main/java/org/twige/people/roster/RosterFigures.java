package org.twige.people.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the figures and first rows come from that somebody looks at before a list takes effect. */
@Repository
class RosterFigures {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    RosterFigures(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How often a problem occurs. */
    record ProblemCount(Problem problem, int rows) {}

    /** One row with its problem, as the file has it. */
    record Example(int row, @Nullable String column, String value) {}

    /** A person to whom something would happen; the row is empty for somebody who is missing. */
    record Sample(
            @Nullable Integer row,
            @Nullable String staffNo,
            String names,
            @Nullable LocalText from,
            @Nullable LocalText to) {}

    /** An institution that would lose many people. */
    record Loss(LocalText institution, int people, int lost) {}

    /**
     * {@code ROWS}, {@code ERRORS} and {@code WARNINGS} (rows with at least one), {@code NO_PHONE}, {@code NO_EMAIL},
     * {@code LOSSES}, and each verdict with its number of rows.
     */
    Map<String, Integer> count(UUID batch) {
        var counts = new HashMap<String, Integer>();
        database.sql("""
                select verdict, count(*) from people.roster_match where batch_id = :batch group by verdict
                union all
                select case when stops then 'ERRORS' else 'WARNINGS' end, count(distinct row_no)
                  from people.roster_finding where batch_id = :batch group by stops
                union all
                select unnest(array['ROWS', 'NO_PHONE', 'NO_EMAIL']),
                       unnest(array[count(*), count(*) filter (where phones = '{}'),
                                    count(*) filter (where emails = '{}')])
                  from people.roster_row where batch_id = :batch
                union all
                select 'LOSSES', count(*) from people.roster_loss where batch_id = :batch
                """).param("batch", batch).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /** Stopping problems first, then the most frequent. */
    List<ProblemCount> problems(UUID batch) {
        return database.sql("""
                select problem, count(*) from people.roster_finding where batch_id = :batch
                 group by problem order by bool_or(stops) desc, count(*) desc, problem
                """)
                .param("batch", batch)
                .query((row, _) -> new ProblemCount(Problem.valueOf(row.getString(1)), row.getInt(2)))
                .list();
    }

    List<Example> examples(UUID batch, Problem problem, int most) {
        return database.sql("""
                select row_no, column_key, value from people.roster_finding
                 where batch_id = :batch and problem = :problem order by row_no limit :most
                """)
                .param("batch", batch)
                .param("problem", problem.name())
                .param("most", most)
                .query((row, _) -> new Example(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<Sample> samples(UUID batch, String verdict, int most) {
        return database.sql("""
                select x.row_no, coalesce(r.staff_no, p.staff_no) as staff_no, coalesce(r.names, p.names) as names,
                       fi.names as from_names, ti.names as to_names
                  from people.roster_match x
                  left join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
                  left join people.person p on p.id = x.person_id
                  left join people.post m on m.person_id = x.person_id and m.latest
                  left join people.institution fi on fi.id = m.institution_id
                  left join people.institution ti on ti.id = r.institution_id
                 where x.batch_id = :batch and x.verdict = :verdict
                 order by x.row_no, names limit :most
                """)
                .param("batch", batch)
                .param("verdict", verdict)
                .param("most", most)
                .query((row, _) -> new Sample(
                        row.getObject("row_no", Integer.class),
                        row.getString("staff_no"),
                        row.getString("names"),
                        names(row.getString("from_names")),
                        names(row.getString("to_names"))))
                .list();
    }

    /** The first rows as they were read. */
    List<Sample> preview(UUID batch, int most) {
        return database.sql("""
                select r.row_no, r.staff_no, r.names, i.names as at_names
                  from people.roster_row r left join people.institution i on i.id = r.institution_id
                 where r.batch_id = :batch order by r.row_no limit :most
                """)
                .param("batch", batch)
                .param("most", most)
                .query((row, _) -> new Sample(
                        row.getInt("row_no"),
                        row.getString("staff_no"),
                        row.getString("names"),
                        null,
                        names(row.getString("at_names"))))
                .list();
    }

    /** The heaviest first. */
    List<Loss> losses(UUID batch, int most) {
        return database.sql("""
                select i.names, l.people, l.lost from people.roster_loss l
                  join people.institution i on i.id = l.institution_id
                 where l.batch_id = :batch order by l.lost desc, i.code limit :most
                """)
                .param("batch", batch)
                .param("most", most)
                .query((row, _) ->
                        new Loss(new LocalText(json.readValue(row.getString(1), NAMES)), row.getInt(2), row.getInt(3)))
                .list();
    }

    private @Nullable LocalText names(@Nullable String stored) {
        return stored == null ? null : new LocalText(json.readValue(stored, NAMES));
    }
}
