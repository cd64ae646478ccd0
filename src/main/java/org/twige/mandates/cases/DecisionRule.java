package org.twige.mandates.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may decide about a case: rules that keep a decision fair. */
enum DecisionRule {
    HAS_THE_RESPONSIBILITY,
    IS_NOT_THE_PERSON,
    DID_NOT_OPEN_IT,
    /** An appeal is heard by somebody else. */
    DID_NOT_DECIDE_IT,
    /** An appeal is heard one level up at least, or by the programme office. */
    STANDS_HIGHER,
    /** Nobody decides about those who have a responsibility at or above the own one; the programme office may. */
    STANDS_ABOVE_THE_PERSON;

    boolean allows(DutyCase about, Decider by) {
        return switch (this) {
            case HAS_THE_RESPONSIBILITY -> !by.levels().isEmpty();
            case IS_NOT_THE_PERSON -> !by.person().equals(about.whose().person());
            case DID_NOT_OPEN_IT -> !by.person().equals(about.openedBy());
            case DID_NOT_DECIDE_IT -> !about.isAppealed() || !by.person().equals(about.decidedBy());
            case STANDS_HIGHER -> !about.isAppealed() || by.programmeOffice() || by.level() < about.decidedLevel();
            case STANDS_ABOVE_THE_PERSON ->
                by.programmeOffice() || by.personsLevels().stream().allMatch(level -> by.level() < level);
        };
    }

    /** The first rule that the official breaks. */
    static Optional<DecisionRule> brokenBy(DutyCase about, Decider by) {
        return Arrays.stream(values()).filter(rule -> !rule.allows(about, by)).findFirst();
    }

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
