package org.twige.people.roster;

import static java.lang.Double.NaN;

import java.util.Set;
import java.util.function.Predicate;

/** The defects that lists of real offices are said to have, at the rates that are said; a dash where no rate is said. */
@SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set, and questions about a line
enum StatedDefect {
    SAME_PERSON_TWICE("same person twice", 2.0, Defect.SECOND_STAFF_NUMBER),
    NUMBER_OF_TWO("two people with one number", 0.1, Defect.STAFF_NUMBER_OF_TWO, Defect.NATIONAL_ID_OF_TWO),
    IDENTITY_NUMBER_REISSUED("identity number changed", 1.5, Defect.NATIONAL_ID_REISSUED),
    IDENTITY_NUMBER_MISTYPED(
            "identity number of wrong form",
            1.0,
            Defect.NATIONAL_ID_TOO_SHORT,
            Defect.NATIONAL_ID_WITH_LETTERS,
            Defect.NATIONAL_ID_WITH_SPACES,
            Defect.NATIONAL_ID_ROUNDED),
    IDENTITY_NUMBER_DISAGREES("sex or birth year disagree", 0.8, Defect.BIRTH_YEAR_DISAGREES, Defect.SEX_DISAGREES),
    PHONE_MISSING("phone missing", 6, lacks(Column.PHONE)),
    PHONE_INVALID("phone invalid", 2, Defect.PHONE_INVALID),
    PHONE_SHARED("phone shared", 3, Defect.PHONE_SHARED),
    EMAIL_MISSING("e-mail missing", 30, lacks(Column.EMAIL_OFFICIAL)),
    EMAIL_MISTYPED("e-mail mistyped", 2, Defect.EMAIL_MISTYPED),
    EMAIL_SHARED("one mailbox for a school", 4, Defect.EMAIL_SHARED),
    NAMES_OTHERWISE(
            "names written otherwise",
            12,
            Defect.NAMES_IN_ANOTHER_ORDER,
            Defect.NAMES_WITHOUT_ACCENT,
            Defect.NAMES_WITH_TWO_SPACES,
            Defect.NAMES_WITH_TITLE,
            Defect.NAMES_WITH_NICKNAME),
    INSTITUTION_OTHERWISE(
            "institution written otherwise",
            8,
            Defect.INSTITUTION_SPELLED_OTHERWISE,
            Defect.INSTITUTION_BY_ACRONYM,
            Defect.INSTITUTION_BY_OLD_NAME,
            Defect.INSTITUTION_UNKNOWN),
    PLACE_DOUBTFUL(
            "district and sector disagree",
            2,
            Defect.DISTRICT_OF_ANOTHER,
            Defect.SECTOR_OF_ANOTHER_DISTRICT,
            Defect.SECTOR_WITH_A_NAMESAKE),
    TRANSFERRED("transfer within the month", 1.5, Defect.TRANSFERRED_AND_IN_BOTH, Defect.TRANSFERRED_AND_IN_NEITHER),
    SEVERAL_POSTS("several posts at once", 2.5, Defect.ACTING_ELSEWHERE, Defect.SECOND_MAIN_POST),
    ON_LEAVE("on leave", 5, Defect.ON_LEAVE),
    LEFT_AND_LISTED("left, but still listed", 1.0, Defect.LEFT, Defect.ENDED_BUT_STILL_ACTIVE),
    NOT_YET_LISTED("not yet listed", 1.0, Defect.NOT_YET_LISTED),
    DATE_WRONG("date impossible or swapped", 0.7, Defect.DATE_IMPOSSIBLE, Defect.DATE_SWAPPED),
    SUPERVISOR_MISSING("supervisor missing", 20, lacks(Column.SUPERVISOR_STAFF_NO)),
    SUPERVISOR_LOOP("supervisors in a circle", 0.1, Defect.SUPERVISORS_IN_A_CIRCLE),
    SUPERVISOR_NOBODY("supervisor unknown", NaN, Defect.SUPERVISOR_NOBODY),
    LETTERS_DAMAGED("letters damaged or lost", NaN, Defect.LETTERS_DAMAGED, Defect.LETTERS_LOST),
    CELLS_MERGED("merged cells", NaN, Defect.CELLS_MERGED),
    LINE_TWICE("the same line twice", NaN, Defect.LINE_TWICE);

    private final String words;
    private final double percent;
    private final Set<Defect> defects;
    private final Predicate<Line> plants;

    StatedDefect(String words, double percent, Defect... defects) {
        this.words = words;
        this.percent = percent;
        this.defects = Set.of(defects);
        this.plants = line -> this.defects.contains(line.defect());
    }

    StatedDefect(String words, double percent, Predicate<Line> plants) {
        this.words = words;
        this.percent = percent;
        this.defects = Set.of();
        this.plants = plants;
    }

    /** The second record of one person has neither phone nor e-mail from the start. */
    private static Predicate<Line> lacks(Column column) {
        return line -> line.at(column).isEmpty() && line.defect() != Defect.SECOND_STAFF_NUMBER;
    }

    boolean isIn(Line line) {
        return plants.test(line);
    }

    Set<Defect> defects() {
        return defects;
    }

    /** Nothing stands where something should. */
    boolean isABlank() {
        return defects.isEmpty();
    }

    /** Those who are missing in the list altogether count too. */
    boolean isOfTheMissing() {
        return defects.contains(Defect.TRANSFERRED_AND_IN_NEITHER);
    }

    /** How many there are among so many, give or take; each kind comes in pairs, and a blank by chance. */
    boolean isAtItsRate(int planted, int among) {
        var stated = among * percent / 100;
        var slack = isABlank() ? 4 * Math.sqrt(stated) + among * percent / 1_000 : 2.0 * defects.size();
        return Double.isNaN(percent) || Math.abs(planted - stated) <= slack;
    }

    String row(int planted, int handled) {
        var rate = Double.isNaN(percent) ? "–" : percent + " %";
        return "%-32s| %8s | %7d | %7d".formatted(words, rate, planted, handled);
    }
}
