package org.twige.country;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language of the country.
 *
 * @param code ISO 639-1
 * @param name as its speakers call it
 * @param decimal the sign before decimals
 * @param group the sign between thousands
 * @param review whether a native speaker has signed the texts off: the word "reviewed", otherwise "draft"
 */
public record Language(String code, String name, char decimal, char group, String review) {

    /** By language and pattern. None is safe for two threads at once, so each use takes a copy. */
    private static final Map<String, DateFormat> FORMATS = new ConcurrentHashMap<>();

    public boolean isDraft() {
        return !review.equals("reviewed");
    }

    /** The number with this language's sign between thousands. */
    public String write(long number) {
        var digits = Long.toString(Math.abs(number));
        var written = new StringBuilder(number < 0 ? "-" : "");
        for (var i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                written.append(group);
            }
            written.append(digits.charAt(i));
        }
        return written.toString();
    }

    /** The day by a pattern such as {@code d MMMM yyyy}, with this language's names of months and weekdays. */
    public String write(String pattern, LocalDate day) {
        return write(pattern, ZoneOffset.UTC, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The moment by a pattern such as {@code d MMMM yyyy, HH:mm}, as the clocks of the zone show it. */
    public String write(String pattern, ZoneId zone, Instant moment) {
        var format = FORMATS.computeIfAbsent(code + pattern, _ -> new SimpleDateFormat(pattern, new ULocale(code)))
                .clone();
        format.setTimeZone(zone.equals(ZoneOffset.UTC) ? TimeZone.GMT_ZONE : TimeZone.getTimeZone(zone.getId()));
        return firstOfMonth(pattern, format.format(Date.from(moment)));
    }

    /** French says the first of a month as an ordinal, and every other day as a number. */
    private String firstOfMonth(String pattern, String written) {
        return code.equals("fr") && pattern.startsWith("d ") && written.startsWith("1 ")
                ? "1er" + written.substring(1)
                : written;
    }
}
