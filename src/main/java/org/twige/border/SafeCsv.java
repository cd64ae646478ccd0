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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables that a spreadsheet opens as text: no cell can start a formula.
 *
 * @see "OWASP, CSV injection"
 */
public final class SafeCsv implements Closeable {

    private static final String SIGNS = "=+\\-@＝＋－＠";
    private static final String AT_FIRST = "(?='*[" + SIGNS + "\\t\\r\\n])";

    /** Some spreadsheets divide at semicolons or tabs, and take a line break for an end: a cell begins there for them. */
    private static final String DIVIDED = "(?<=[;\\t\\r\\n])";

    private static final String INSIDE = "(?='*\"*[" + SIGNS + "])";

    private static final Pattern OPEN = Pattern.compile("^" + AT_FIRST + "|" + DIVIDED + INSIDE);
    private static final Pattern GUARD = Pattern.compile("^'" + AT_FIRST + "|" + DIVIDED + "'" + INSIDE);

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

    /** The text with an apostrophe wherever a spreadsheet could start a formula. */
    public static String guarded(String text) {
        return OPEN.matcher(text).replaceAll("'");
    }

    /** The text as it was before it was {@link #guarded}. */
    public static String unguarded(String text) {
        return text.indexOf('\'') < 0 ? text : GUARD.matcher(text).replaceAll("");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
