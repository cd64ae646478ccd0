package org.twige.mandates.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Who may decide about a case: rules that keep a decision fair. */
enum DecisionRule {
    HAS_THE_RESPONSIBILITY((_, by) -> !by.levels().isEmpty()),
    IS_NOT_THE_PERSON((about, by) -> !by.person().equals(about.whose().person())),
    DID_NOT_OPEN_IT((about, by) -> !by.person().equals(about.openedBy())),
    /** An appeal is heard by somebody else. */
    DID_NOT_DECIDE_IT((about, by) -> !about.isAppealed() || !by.person().equals(about.decidedBy())),
    /** An appeal is heard one level up at least, or by the programme office. */
    STANDS_HIGHER((about, by) -> !about.isAppealed() || by.programmeOffice() || by.level() < about.decidedLevel());

    private final BiPredicate<DutyCase, Decider> rule;

    DecisionRule(BiPredicate<DutyCase, Decider> rule) {
        this.rule = rule;
    }

    boolean allows(DutyCase about, Decider by) {
        return rule.test(about, by);
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
