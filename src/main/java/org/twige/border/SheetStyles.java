package org.twige.border;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which styles of a workbook show a number as a day.
 *
 * @see "ECMA-376, part 1, 18.8.30 numFmt"
 */
final class SheetStyles {

    private static final Pattern NO_PART_OF_A_DAY =
            Pattern.compile("(?i)\"[^\"]*+\"|\\[[^]]*+]|\\\\.|_.|\\*.|general|standard");
    private static final Pattern DAY = Pattern.compile("[ydYD]");

    private final List<Boolean> days = new ArrayList<>();

    static SheetStyles none() {
        return new SheetStyles();
    }

    static SheetStyles read(XmlReader styles) throws IOException {
        var found = new SheetStyles();
        var formats = new HashMap<Integer, String>();
        var inCells = false;
        while (styles.next()) {
            if (styles.begins("numFmt")) {
                formats.put(number(styles.attribute("numFmtId")), String.valueOf(styles.attribute("formatCode")));
            } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
                inCells = styles.begins("cellXfs");
            } else if (inCells && styles.begins("xf")) {
                var format = number(styles.attribute("numFmtId"));
                found.days.add(isDay(format, formats.getOrDefault(format, "")));
            }
        }
        return found;
    }

    /** True when the style shows a day; false for the style of a time alone. */
    boolean isDay(int style) {
        return style >= 0 && style < days.size() && days.get(style);
    }

    private static boolean isDay(int format, String code) {
        var known = (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36);
        return known
                || DAY.matcher(NO_PART_OF_A_DAY.matcher(code).replaceAll("")).find();
    }

    static int number(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
