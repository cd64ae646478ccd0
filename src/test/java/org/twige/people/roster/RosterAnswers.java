package org.twige.people.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a staff list is answered with: row by row, by its findings, and by the files that an official gets. */
@Component
class RosterAnswers {

    private final FailedRows failedRows;
    private final SealedFiles files;
    private final JdbcClient database;

    RosterAnswers(FailedRows failedRows, SealedFiles files, JdbcClient database) {
        this.failedRows = failedRows;
        this.files = files;
        this.database = database;
    }

    /** What each row means, by row; only before the list took effect. */
    Map<Integer, String> verdicts(RosterBatch batch) {
        return byRow("""
                select r.row_no, coalesce(x.verdict, 'ERROR') from people.roster_row r
                  left join people.roster_match x on x.batch_id = :batch and x.row_no = r.row_no
                 where r.batch_id = :batch
                """, batch);
    }

    /** Problem, column and value of every finding, by row. */
    Map<Integer, String> findings(RosterBatch batch) {
        return byRow("""
                select row_no, string_agg(concat_ws(' ', problem, column_key, value), '; ' order by problem)
                  from people.roster_finding where batch_id = :batch group by row_no
                """, batch);
    }

    private Map<Integer, String> byRow(String question, RosterBatch batch) {
        var answer = new TreeMap<Integer, String>();
        database.sql(question).param("batch", batch.id()).query(row -> {
            answer.put(row.getInt(1), row.getString(2));
        });
        return answer;
    }

    /** The staff numbers of who should be in the list and is not. */
    List<String> missing(RosterBatch batch, String verdict) {
        return database.sql("""
                select p.staff_no from people.roster_match x join people.person p on p.id = x.person_id
                 where x.batch_id = :batch and x.row_no is null and x.verdict = :verdict order by p.staff_no
                """)
                .param("batch", batch.id())
                .param("verdict", verdict)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** How many changes of people a list is remembered for. */
    int changes(RosterBatch batch) {
        return database.sql("select count(*) from people.roster_change where batch_id = :batch")
                .param("batch", batch.id())
                .query(Integer.class)
                .single();
    }

    /** The rows of the result file, the header first. */
    List<List<String>> result(RosterBatch applied) {
        try (var bytes =
                files.source(Objects.requireNonNull(applied.resultFile())).open()) {
            return rows(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows with errors as a table, the header first. */
    List<List<String>> failedRows(RosterBatch batch, boolean toSender) {
        var bytes = new ByteArrayOutputStream();
        try {
            failedRows.write(batch, toSender, "en", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows(bytes.toByteArray());
    }

    private static List<List<String>> rows(byte[] table) {
        var text = new String(table, StandardCharsets.UTF_8).substring(1); // without the byte order mark
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
