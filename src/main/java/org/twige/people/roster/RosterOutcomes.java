package org.twige.people.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where it is read off what became of each row. */
@Repository
class RosterOutcomes {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient database;

    RosterOutcomes(JdbcClient database) {
        this.database = database;
    }

    /** What became of a row: a verdict, or {@code ERROR}, and every problem found with it. */
    record Outcome(int row, String staffNo, String names, String verdict, List<Problem> problems) {}

    /** Row by row, in the order of the file; only a few are held at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void each(UUID batch, Consumer<Outcome> consumer) {
        database.sql("""
                select r.row_no, r.staff_no, r.names, coalesce(x.verdict, 'ERROR') as verdict, f.problems
                  from people.roster_row r
                  left join people.roster_match x on x.batch_id = :batch and x.row_no = r.row_no
                  left join (select row_no, array_agg(distinct problem) as problems
                               from people.roster_finding where batch_id = :batch group by row_no) f
                    on f.row_no = r.row_no
                 where r.batch_id = :batch
                 order by r.row_no
                """).param("batch", batch).withFetchSize(AT_ONCE).query(row -> {
            var problems = row.getArray("problems");
            var staffNo = row.getString("staff_no");
            consumer.accept(new Outcome(
                    row.getInt("row_no"),
                    staffNo == null ? "" : staffNo,
                    row.getString("names"),
                    row.getString("verdict"),
                    problems == null ? List.of() : problems((String[]) problems.getArray())));
        });
    }

    /** The rows that were stopped, each with all its problems. */
    Map<Integer, List<Problem>> stopped(UUID batch) {
        var stopped = new HashMap<Integer, List<Problem>>();
        database.sql("""
                select row_no, array_agg(distinct problem) as problems
                  from people.roster_finding where batch_id = :batch
                 group by row_no having bool_or(stops)
                """).param("batch", batch).query(row -> {
            stopped.put(row.getInt(1), problems((String[]) row.getArray(2).getArray()));
        });
        return stopped;
    }

    private static List<Problem> problems(String[] names) {
        return Arrays.stream(names).map(Problem::valueOf).toList();
    }
}
