package org.twige.people.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a row was handled as the rule of its defect says, by what is known of the person before and after the list. */
final class AsRuled {

    private final InventedStaff staff;
    private final LocalDate today;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final Map<String, ListedNow> now;

    AsRuled(
            InventedStaff staff,
            LocalDate today,
            Map<String, String> before,
            Map<String, String> after,
            Map<String, ListedNow> now) {
        this.staff = staff;
        this.today = today;
        this.before = before;
        this.after = after;
        this.now = now;
    }

    /** What a blank cell says is nothing: what was known stays, and nobody is asked for it. */
    boolean isHandled(StatedDefect defect, Line line) {
        return switch (defect) {
            case PHONE_MISSING -> isNew(line) ? known(line).phones().isEmpty() : keepsPhone(line);
            case EMAIL_MISSING ->
                known(line).emails().equals(isNew(line) ? "" : clean(line).at(Column.EMAIL_OFFICIAL));
            case SUPERVISOR_MISSING -> Objects.equals(known(line).supervisor(), isNew(line) ? null : supervisor(line));
            default -> isHandled(line);
        };
    }

    private boolean isHandled(Line line) {
        return switch (line.defect()) {
            case SECOND_STAFF_NUMBER ->
                listed(line).state().equals("LISTED")
                        && listed(line).alikes().contains(staff.staffNo(line.person()))
                        && known(line).state().equals("LISTED");
            case NATIONAL_ID_REISSUED -> known(line).numbers().equals("201 101");
            case BIRTH_YEAR_DISAGREES, SEX_DISAGREES ->
                known(line).numbers().equals("101") && known(line).state().equals("LISTED");
            case PHONE_INVALID -> keepsPhone(line);
            case PHONE_SHARED -> known(line).phones().endsWith("+25" + line.at(Column.PHONE) + " shared");
            case EMAIL_MISTYPED -> known(line).emails().equals(clean(line).at(Column.EMAIL_OFFICIAL));
            case EMAIL_SHARED -> known(line).emails().contains(line.at(Column.EMAIL_OFFICIAL) + " shared");
            case NAMES_IN_ANOTHER_ORDER,
                    NAMES_WITHOUT_ACCENT,
                    NAMES_WITH_TWO_SPACES,
                    NAMES_WITH_TITLE,
                    NAMES_WITH_NICKNAME ->
                CleanText.of(line.at(Column.NAMES)).equals(known(line).names());
            case ACTING_ELSEWHERE, SECOND_MAIN_POST ->
                known(line).school().equals(staff.school(line.person()))
                        && known(line)
                                .further()
                                .equals(line.at(Column.INSTITUTION_CODE) + " " + line.at(Column.POST_KIND));
            default -> isHandledInTime(line);
        };
    }

    private boolean isHandledInTime(Line line) {
        return switch (line.defect()) {
            case TRANSFERRED_AND_IN_BOTH ->
                known(line).school().equals(staff.school(line.person() + 1))
                        && known(line).since().equals(today.minusDays(20).toString());
            case ON_LEAVE ->
                known(line).status().equals("maternity") && known(line).state().equals("LISTED");
            case LEFT -> known(line).state().equals("LEFT");
            case ENDED_BUT_STILL_ACTIVE ->
                known(line).state().equals("LISTED")
                        && line.at(Column.END_DATE).equals(known(line).endsOn());
            case NOT_YET_LISTED ->
                known(line).state().equals("LISTED") && known(line).school().equals(staff.school(line.person()));
            case SUPERVISORS_IN_A_CIRCLE, SUPERVISOR_NOBODY ->
                Objects.equals(known(line).supervisor(), supervisor(line));
            default -> isUntouched(line.at(Column.STAFF_NO));
        };
    }

    /** Whoever is in neither institution stays where they were, and the coordinator is asked. */
    boolean isAskedAbout(int person) {
        var missing = find(staff.staffNo(person));
        return missing.state().equals("UNCONFIRMED") && missing.school().equals(staff.school(person));
    }

    /** A row that is stopped, and one that only says otherwise what is known, change nothing. */
    private boolean isUntouched(String staffNo) {
        return Objects.equals(before.get(staffNo), after.get(staffNo));
    }

    private boolean isNew(Line line) {
        return !before.containsKey(staff.staffNo(line.person()));
    }

    private ListedNow known(Line line) {
        return find(staff.staffNo(line.person()));
    }

    /** Under the number in the row, which may not be the person's. */
    private ListedNow listed(Line line) {
        return find(line.at(Column.STAFF_NO));
    }

    private ListedNow find(String staffNo) {
        return Objects.requireNonNull(now.get(staffNo), staffNo);
    }

    private Line clean(Line line) {
        return staff.line(line.person());
    }

    /** One number, whether or not somebody of another nation has it too. */
    private boolean keepsPhone(Line line) {
        return known(line).phones().replace(" shared", "").equals("+25" + staff.phone(line.person()));
    }

    /** None for who leads the school. */
    private @Nullable String supervisor(Line line) {
        return staff.isHead(line.person()) ? null : clean(line).at(Column.SUPERVISOR_STAFF_NO);
    }
}
