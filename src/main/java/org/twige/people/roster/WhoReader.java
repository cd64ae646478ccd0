package org.twige.people.roster;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twige.people.names.NamesKey;
import org.twige.people.roster.RosterRow.Who;

/** Reads who a row is about. */
final class WhoReader {

    private static final Pattern STAFF_NO = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,31}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d+)[.,]0+");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NOT_IN_NAMES = Pattern.compile(".*[\\d@=+<>#_{}\\[\\]].*");
    private static final int YOUNGEST = 15;
    private static final int OLDEST = 100;

    private final NamesKey namesKey;
    private final CodeReader codes;
    private final int year;

    WhoReader(NamesKey namesKey, CodeReader codes, LocalDate today) {
        this.namesKey = namesKey;
        this.codes = codes;
        this.year = today.getYear();
    }

    /** The staff number may be missing only when an identity number tells the person apart. */
    Who read(Cells cells, @Nullable Identity identity) {
        var names = names(cells);
        return new Who(
                staffNo(cells, identity),
                names,
                namesKey.of(names),
                orNull(cells.at(Column.NAMES_ALT)),
                codes.read(cells, Column.SEX, Problem.SEX_UNKNOWN),
                birthYear(cells),
                codes.read(cells, Column.PREFERRED_LANGUAGE, Problem.LANGUAGE_UNKNOWN));
    }

    private static @Nullable String staffNo(Cells cells, @Nullable Identity identity) {
        var text = number(cells.at(Column.STAFF_NO));
        if (text.isEmpty()) {
            if (identity == null) {
                cells.findings().add(Problem.STAFF_NO_MISSING, Column.STAFF_NO, "");
            }
            return null;
        }
        if (IdentityReader.SCIENTIFIC.matcher(text).matches()) {
            cells.findings().add(Problem.STAFF_NO_SCIENTIFIC, Column.STAFF_NO, text);
            return null;
        }
        if (!STAFF_NO.matcher(text).matches()) {
            cells.findings().add(Problem.STAFF_NO_FORM, Column.STAFF_NO, text);
            return null;
        }
        return text;
    }

    /** A staff number without inner spaces and without the ",0" that spreadsheets add. */
    static String number(String text) {
        var bare = text.indexOf(' ') < 0 ? text : text.replace(" ", "");
        var whole = WHOLE_NUMBER.matcher(bare);
        return whole.matches() ? whole.group(1) : bare;
    }

    private static String names(Cells cells) {
        var names = cells.at(Column.NAMES);
        if (names.isEmpty()) {
            cells.findings().add(Problem.NAMES_MISSING, Column.NAMES, "");
        } else if (Mojibake.suspects(names)) {
            cells.findings().add(Problem.NAMES_UNREADABLE, Column.NAMES, names);
        } else if (NOT_IN_NAMES.matcher(names).matches() || names.length() < 3) {
            cells.findings().add(Problem.NAMES_ODD, Column.NAMES, names);
        }
        return names;
    }

    /** Only the year: of a whole date, which many lists carry with a false 1 January, the rest is not taken. */
    private @Nullable Integer birthYear(Cells cells) {
        var text = cells.at(Column.BIRTH_YEAR);
        if (text.isEmpty()) {
            return null;
        }
        var found = YEAR.matcher(text);
        if (found.find()) {
            var born = Integer.parseInt(found.group());
            if (born > year - OLDEST && born <= year - YOUNGEST) {
                return born;
            }
        }
        cells.findings().add(Problem.BIRTH_YEAR_ODD, Column.BIRTH_YEAR, text);
        return null;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
