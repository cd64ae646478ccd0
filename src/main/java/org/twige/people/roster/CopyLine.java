package org.twige.people.roster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table on its way into PostgreSQL.
 *
 * @see "PostgreSQL 18, COPY, text format"
 */
final class CopyLine {

    private final StringBuilder line = new StringBuilder(512);

    CopyLine add(@Nullable Object value) {
        separate();
        if (value == null) {
            line.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** Bytes, given in hexadecimal. */
    CopyLine addBytes(@Nullable String hexadecimal) {
        return add(hexadecimal == null ? null : "\\x" + hexadecimal);
    }

    CopyLine addList(List<String> values) {
        separate();
        line.append('{');
        for (var i = 0; i < values.size(); i++) {
            line.append(i == 0 ? "\"" : ",\"");
            escape(values.get(i).replace("\\", "\\\\").replace("\"", "\\\""));
            line.append('"');
        }
        line.append('}');
        return this;
    }

    /** The line with its end; afterwards the next one begins. */
    byte[] end() {
        line.append('\n');
        var bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        line.setLength(0);
        return bytes;
    }

    private void separate() {
        if (!line.isEmpty()) {
            line.append('\t');
        }
    }

    private void escape(String text) {
        if (isPlain(text)) {
            line.append(text);
        } else {
            text.chars().forEach(this::escape);
        }
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }

    private void escape(int sign) {
        switch (sign) {
            case '\\' -> line.append("\\\\");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\0' -> {}
            default -> line.append((char) sign);
        }
    }
}
