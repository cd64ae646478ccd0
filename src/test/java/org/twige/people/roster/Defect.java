package org.twige.people.roster;

import org.jspecify.annotations.Nullable;

/** What is wrong in real extracts, how often, and what must become of such a row. */
enum Defect {
    NONE(0, "SAME"),
    SECOND_STAFF_NUMBER(2, "JOIN"),
    STAFF_NUMBER_OF_TWO(0.05, "ERROR", Problem.STAFF_NO_TWICE, Column.STAFF_NO),
    NATIONAL_ID_OF_TWO(0.05, "ERROR", Problem.ID_TWICE, Column.NATIONAL_ID),
    NATIONAL_ID_REISSUED(1.5, "CHANGE", Problem.ID_CHANGED, Column.NATIONAL_ID),
    NATIONAL_ID_TOO_SHORT(0.25, "SAME", Problem.ID_FORM, Column.NATIONAL_ID),
    NATIONAL_ID_WITH_LETTERS(0.25, "SAME", Problem.ID_FORM, Column.NATIONAL_ID),
    NATIONAL_ID_WITH_SPACES(0.25, "SAME"),
    NATIONAL_ID_ROUNDED(0.25, "ERROR", Problem.ID_SCIENTIFIC, Column.NATIONAL_ID),
    BIRTH_YEAR_DISAGREES(0.4, "CHANGE", Problem.ID_BIRTH_YEAR, Column.BIRTH_YEAR),
    SEX_DISAGREES(0.4, "CHANGE", Problem.ID_SEX, Column.SEX),
    PHONE_INVALID(2, "SAME", Problem.PHONE_INVALID, Column.PHONE),
    PHONE_SHARED(3, "CHANGE", Problem.PHONE_SHARED, Column.PHONE),
    EMAIL_MISTYPED(2, "SAME", Problem.EMAIL_TYPO, Column.EMAIL_OFFICIAL),
    EMAIL_SHARED(4, "CHANGE", Problem.EMAIL_SHARED, Column.EMAIL_OFFICIAL),
    NAMES_IN_ANOTHER_ORDER(4, "CHANGE"),
    NAMES_WITHOUT_ACCENT(2, "CHANGE"),
    NAMES_WITH_TWO_SPACES(2, "CHANGE"),
    NAMES_WITH_TITLE(2, "CHANGE"),
    NAMES_WITH_NICKNAME(2, "CHANGE"),
    INSTITUTION_SPELLED_OTHERWISE(3, "SAME"),
    INSTITUTION_BY_ACRONYM(2, "SAME"),
    INSTITUTION_BY_OLD_NAME(2, "SAME", Problem.INSTITUTION_OLD_NAME, Column.INSTITUTION_NAME),
    INSTITUTION_UNKNOWN(1, "ERROR", Problem.INSTITUTION_UNKNOWN, Column.INSTITUTION_NAME),
    DISTRICT_OF_ANOTHER(0.7, "SAME", Problem.DISTRICT_DIFFERS, Column.DISTRICT),
    SECTOR_OF_ANOTHER_DISTRICT(0.7, "SAME", Problem.SECTOR_ELSEWHERE, Column.SECTOR),
    SECTOR_WITH_A_NAMESAKE(0.6, "SAME"),
    TRANSFERRED_AND_IN_BOTH(1, "TRANSFER", Problem.TRANSFER, Column.STAFF_NO),
    TRANSFERRED_TO(0, "MOVE"),
    TRANSFERRED_AND_IN_NEITHER(0.5, "UNCONFIRMED"),
    ACTING_ELSEWHERE(1.5, "SECOND"),
    SECOND_MAIN_POST(1, "SEVERAL", Problem.SEVERAL_POSTS, Column.STAFF_NO),
    ON_LEAVE(5, "STATUS"),
    LEFT(0.5, "LEAVE"),
    ENDED_BUT_STILL_ACTIVE(0.5, "CHANGE", Problem.ENDED_BUT_ACTIVE, Column.END_DATE),
    NOT_YET_LISTED(1, "JOIN"),
    DATE_IMPOSSIBLE(0.4, "SAME", Problem.DATE_IMPOSSIBLE, Column.START_DATE),
    DATE_SWAPPED(0.3, "SAME", Problem.DATE_SWAPPED, Column.START_DATE),
    SUPERVISOR_NOBODY(0.5, "SAME", Problem.SUPERVISOR_UNKNOWN, Column.SUPERVISOR_STAFF_NO),
    SUPERVISORS_IN_A_CIRCLE(0.1, "SAME", Problem.SUPERVISOR_LOOP, Column.SUPERVISOR_STAFF_NO),
    LETTERS_DAMAGED(1, "SAME", Problem.LETTERS_REPAIRED, Column.NAMES),
    LETTERS_LOST(0.2, "ERROR", Problem.NAMES_UNREADABLE, Column.NAMES),
    CELLS_MERGED(0.5, "ERROR", Problem.INSTITUTION_MISSING, Column.INSTITUTION_NAME),
    LINE_TWICE(0.3, "TWICE", Problem.ROW_TWICE, Column.STAFF_NO);

    private final double percent;
    private final String verdict;
    private final @Nullable Problem problem;
    private final @Nullable Column column;

    Defect(double percent, String verdict) {
        this(percent, verdict, null, null);
    }

    Defect(double percent, String verdict, @Nullable Problem problem, @Nullable Column column) {
        this.percent = percent;
        this.verdict = verdict;
        this.problem = problem;
        this.column = column;
    }

    /** At least one pair of each. */
    int among(int rows) {
        return percent == 0 ? 0 : Math.max(2, (int) Math.round(rows * percent / 100));
    }

    String verdict() {
        return verdict;
    }

    @Nullable
    Problem problem() {
        return problem;
    }

    @Nullable
    Column column() {
        return column;
    }
}
