package org.twige.border;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reader sees in a cell of a workbook. */
final class CellTexts {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> shared;
    private final SheetStyles styles;
    private final boolean since1904;

    CellTexts(List<String> shared, SheetStyles styles, boolean since1904) {
        this.shared = shared;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /** @param type as in the attribute {@code t}; numbers have none */
    String of(@Nullable String type, int style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared(value);
            case "n" -> styles.isDay(style) ? SheetNumber.day(value, since1904) : SheetNumber.text(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "d" -> value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value;
            default -> unescaped(value);
        };
    }

    private String shared(String index) {
        var at = SheetStyles.number(index);
        return at < 0 || at >= shared.size() ? "" : shared.get(at);
    }

    /** Signs that XML cannot hold are written as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(sign ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16))))
                : text;
    }
}
