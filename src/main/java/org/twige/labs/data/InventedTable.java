package org.twige.labs.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.border.SafeCsv;

/** A table as CSV text of which every line says that it is invented. */
final class InventedTable {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SafeCsv rows;

    InventedTable(String... columns) {
        var header = new ArrayList<>(List.of(columns));
        header.add("notice");
        this.rows = SafeCsv.to(bytes, header);
    }

    void row(@Nullable Object... cells) {
        var marked = Arrays.copyOf(cells, cells.length + 1);
        marked[cells.length] = Notice.MARK;
        rows.row(marked);
    }

    /** The whole table; nothing can be added afterwards. */
    String text() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
