package org.twige.people.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.people.forms.Mistake;
import org.twige.people.roster.RosterBatch.State;
import org.twige.web.Cell;
import org.twige.web.Frame;
import org.twige.web.Job;
import org.twige.web.Row;

/**
 * One list: what would happen, what is wrong, what to do now.
 *
 * @param own true when the reader may not be the second official
 * @param takingBack whether what the list did can be undone
 * @param same the same bytes, sent before
 */
record RosterPage(
        RosterBatch batch,
        boolean own,
        @Nullable RosterBatch same,
        List<Found> problems,
        List<RosterFigures.Sample> preview,
        List<FirstRows> firstRows,
        List<RosterFigures.Loss> losses,
        @Nullable Job job,
        TakingBack takingBack,
        List<Mistake> mistakes) {

    /** Whether the list can be taken back, or somebody asked for it. */
    enum TakingBack {
        POSSIBLE,
        ASKED,
        NO
    }

    /** A problem with its first rows. */
    record Found(Problem problem, int rows, List<RosterFigures.Example> examples) {}

    /** The first people to whom one thing would happen. */
    record FirstRows(String figure, List<RosterFigures.Sample> samples) {}

    /** Seconds until a page that waits for something looks again. */
    int refresh() {
        return batch.state() == State.UPLOADED || batch.state() == State.APPLYING ? 3 : 0;
    }

    /** What the columns are asked for: those that are missing, or those that are new. */
    String asked(Frame frame) {
        var refused = batch.refused();
        return refused == null
                ? ""
                : frame.text("people.columns.why." + refused.why().key(), "what", refused.detail());
    }

    boolean hasFigures() {
        return batch.count("ROWS") > 0;
    }

    /** The key of the words for where a list stands. */
    static String state(RosterBatch batch) {
        return "people.roster.state."
                + batch.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Row> about(Frame frame) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(frame.text("people.roster.table.state"), frame.text(state(batch))));
        rows.add(Row.of(frame.text("people.roster.table.uploaded"), frame.moment(batch.uploadedAt())));
        if (hasFigures()) {
            rows.add(Row.of(frame.text("people.roster.extract"), frame.date(batch.extractOn())));
        }
        var readAs = batch.readAs();
        if (readAs != null) {
            rows.add(Row.of(frame.text("people.roster.read-as"), words(frame, readAs)));
        }
        var sheet = batch.readSheet();
        if (sheet != null) {
            rows.add(Row.of(frame.text("people.roster.sheet"), sheet.name()));
            if (!sheet.passed().isEmpty()) {
                rows.add(Row.of(frame.text("people.roster.sheets-passed"), String.join(", ", sheet.passed())));
            }
        }
        if (batch.partial()) {
            rows.add(Row.of(frame.text("people.roster.holds"), frame.text("people.roster.holds.some")));
        }
        if (!batch.ignored().isEmpty()) {
            rows.add(Row.of(frame.text("people.roster.ignored"), String.join(", ", batch.ignored())));
        }
        return rows;
    }

    private static String words(Frame frame, RosterBatch.ReadAs readAs) {
        var sign =
                Character.getName(readAs.delimiter()).toLowerCase(Locale.ROOT).replace(' ', '-');
        return readAs.encoding().charset().displayName() + ", " + frame.text("people.roster.between." + sign);
    }

    List<List<Cell>> figures(Frame frame) {
        return RosterReport.figures().stream()
                .filter(figure -> figure.key().equals("rows") || figure.of(batch) > 0)
                .map(figure -> List.of(
                        Cell.of(frame.text("people.roster.figure." + figure.key())),
                        Cell.number(frame.number(figure.of(batch)))))
                .toList();
    }

    List<List<Cell>> examples(Frame frame, Found found) {
        return found.examples().stream()
                .map(example -> List.of(
                        Cell.of(frame.number(example.row())),
                        Cell.of(example.column() == null ? "" : batch.called(example.column())),
                        Cell.of(example.value())))
                .toList();
    }

    List<List<Cell>> previewRows(Frame frame) {
        return preview.stream()
                .map(sample -> List.of(
                        Cell.of(sample.row() == null ? "" : frame.number(sample.row())),
                        Cell.of(sample.staffNo() == null ? "" : sample.staffNo()),
                        Cell.of(sample.names()),
                        Cell.of(sample.to() == null ? "" : sample.to().in(frame.language()))))
                .toList();
    }

    List<List<Cell>> samples(Frame frame, FirstRows first) {
        return first.samples().stream()
                .map(sample -> List.of(
                        Cell.of(sample.row() == null ? "" : frame.number(sample.row())),
                        Cell.of(sample.staffNo() == null ? "" : sample.staffNo()),
                        Cell.of(sample.names()),
                        Cell.of(sample.from() == null ? "" : sample.from().in(frame.language())),
                        Cell.of(sample.to() == null ? "" : sample.to().in(frame.language()))))
                .toList();
    }

    List<List<Cell>> lossRows(Frame frame) {
        return losses.stream()
                .map(loss -> List.of(
                        Cell.of(loss.institution().in(frame.language())),
                        Cell.number(frame.number(loss.people())),
                        Cell.number(frame.number(loss.lost()))))
                .toList();
    }

    static List<Cell> head(Frame frame, String... keys) {
        return Arrays.stream(keys)
                .map(key -> frame.text("people.roster.table." + key))
                .map(Cell::of)
                .toList();
    }
}
