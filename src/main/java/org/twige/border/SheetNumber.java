package org.twige.border;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The text of a number as it stands in a workbook.
 *
 * <p>A spreadsheet keeps fifteen digits of a number. What has more has lost the others, and is written in the way that
 * says so: {@code 1.19988001234567E+15}.
 */
final class SheetNumber {

    private static final double LOSES_DIGITS = 1e15;
    private static final int DIGITS = 15;

    /** Day 0, which counts a 29 February 1900 that never was; and day 0 of workbooks from old Macintoshes. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_465; // in the year 9999

    private SheetNumber() {}

    static String text(String stored) {
        var number = number(stored);
        if (!Double.isFinite(number)) {
            return stored;
        }
        if (Math.abs(number) >= LOSES_DIGITS) {
            return scientific(number);
        }
        return number == Math.rint(number)
                ? String.valueOf((long) number)
                : BigDecimal.valueOf(number).toPlainString();
    }

    /** The day in the form of the standard, or the number where it is no day. */
    static String day(String stored, boolean since1904) {
        var number = number(stored);
        return number >= 1 && number <= LAST_DAY
                ? (since1904 ? ZERO_1904 : ZERO).plusDays((long) number).toString()
                : text(stored);
    }

    private static String scientific(double number) {
        var rounded = new BigDecimal(number, new MathContext(DIGITS)).stripTrailingZeros();
        var exponent = rounded.precision() - rounded.scale() - 1;
        return String.format(
                Locale.ROOT, "%sE+%d", rounded.movePointLeft(exponent).toPlainString(), exponent);
    }

    private static double number(String stored) {
        try {
            return Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
