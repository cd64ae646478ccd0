package org.twige.border;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables that a spreadsheet opens as text: no cell can start a formula.
 *
 * @see "OWASP, CSV injection"
 */
public final class SafeCsv implements Closeable {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter rows;

    private SafeCsv(Writer out) {
        this.rows = CsvWriter.builder().build(out);
    }

    /** A table in UTF-8 with a byte order mark, so that spreadsheets read the letters right. */
    public static SafeCsv to(OutputStream out, List<String> header) {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var table = new SafeCsv(writer);
        table.rows.writeRecord(header);
        return table;
    }

    public void row(@Nullable Object... cells) {
        rows.writeRecord(Arrays.stream(cells).map(SafeCsv::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> guarded(value.toString());
        };
    }

    /** The text with an apostrophe in front when its first sign could start a formula. */
    public static String guarded(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
