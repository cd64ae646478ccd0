package org.twige.mandates.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the ledger is read line by line for a bundle; no name, number or address of anybody is in it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Tables {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient database;

    Tables(JdbcClient database) {
        this.database = database;
    }

    /** One table of a bundle: its file, its columns, and the question that gives its lines in order. */
    enum Table {
        EVENTS(
                "events.csv",
                "seq,duty,person,course,mandate,kind,happened_on,recorded_on,recorded_at,recorded_by,state,state_before,"
                        + "due_on,due_before,counts,counts_before,institution,institution_before,instrument,version,"
                        + "reason,facts",
                "select mandates.event_line(e) from mandates.duty_event e order by seq"),
        SEALS("seals.csv", "number,first_seq,last_seq,events,previous,hash", """
                select concat_ws(',', number, first_seq, last_seq, events, previous, hash)
                  from mandates.ledger_seal order by number
                """),
        DUTIES("duties.csv", "duty,person,course,mandate,institution,due_on,state,counts,met_on,paused_on", """
                select concat_ws(',', id, person_id, course_id, mandate_id, institution_id, due_on, state, counts::text,
                                 coalesce(met_on::text, ''), coalesce(paused_on::text, ''))
                  from mandates.duty order by id
                """),
        COUNTS("counts.csv", "institution,course,mandate,state,due_on,counts,people", """
                select concat_ws(',', institution_id, course_id, mandate_id, state, due_on, counts::text, people)
                  from mandates.report_count order by institution_id, course_id, mandate_id, state, due_on, counts
                """),
        INSTRUMENTS("instruments.csv", "instrument,kind,issued_on,sha256,number,title,legal_basis", """
                select concat_ws(',', instrument_id, kind, issued_on, coalesce(sha256, ''), quote(number), quote(title),
                                 quote(coalesce(legal_basis, '')))
                  from mandates.report_instrument order by recorded_at, instrument_id
                """),
        VERSIONS(
                "versions.csv",
                "version,mandate,number,cause,instrument,published_at,names,audience,due,extension",
                """
                select concat_ws(',', id, mandate_id, number, cause, instrument_id, published_at, quote(names::text),
                                 quote(audience::text), quote(due::text), quote(coalesce(extension::text, '')))
                  from mandates.mandate_version order by published_at, id
                """);

        private final String file;
        private final String header;
        private final String question;

        Table(String file, String header, String question) {
            this.file = file;
            this.header = header;
            this.question = question.replaceAll(
                    "quote\\(((?:[^()]|\\([^()]*\\))*)\\)", "'\"' || replace($1, '\"', '\"\"') || '\"'");
        }

        String file() {
            return file;
        }
    }

    /** Writes a table; how many lines it has below its header is the answer. */
    long write(Table table, Writer out) {
        var lines = new long[1];
        try (var rows =
                database.sql(table.question).withFetchSize(AT_ONCE).query((row, _) -> row.getString(1)).stream()) {
            put(table.header, out);
            rows.forEach(line -> {
                put(line, out);
                lines[0]++;
            });
        }
        return lines[0];
    }

    private static void put(String line, Writer out) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
