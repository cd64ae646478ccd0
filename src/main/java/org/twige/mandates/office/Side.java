package org.twige.mandates.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Clause;

/** The two sides of an audience rule: whom it reaches, and who is excepted. */
enum Side {
    GROUPS,
    EXCEPTIONS;

    static Optional<Side> of(String code) {
        return Arrays.stream(values()).filter(side -> side.code().equals(code)).findFirst();
    }

    /** Its name in addresses and message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule with one clause more; the first group takes the place of everybody. */
    AudienceRule add(AudienceRule rule, Clause clause) {
        return switch (this) {
            case GROUPS -> new AudienceRule(plus(onlyGroups(rule), clause), rule.except());
            case EXCEPTIONS -> new AudienceRule(rule.any(), plus(rule.except(), clause));
        };
    }

    /**
     * The rule without one clause; without the last group it is for everybody again.
     *
     * @param number from 1; what is not there is not removed
     */
    AudienceRule remove(AudienceRule rule, int number) {
        return switch (this) {
            case GROUPS -> {
                var left = minus(rule.any(), number);
                yield new AudienceRule(left.isEmpty() ? List.of(Clause.everybody()) : left, rule.except());
            }
            case EXCEPTIONS -> new AudienceRule(rule.any(), minus(rule.except(), number));
        };
    }

    private static List<Clause> onlyGroups(AudienceRule rule) {
        return rule.any().stream().filter(clause -> !clause.isForEverybody()).toList();
    }

    private static List<Clause> plus(List<Clause> clauses, Clause clause) {
        var more = new ArrayList<>(clauses);
        if (!more.contains(clause)) {
            more.add(clause);
        }
        return more;
    }

    private static List<Clause> minus(List<Clause> clauses, int number) {
        var left = new ArrayList<>(clauses);
        if (number >= 1 && number <= left.size()) {
            left.remove(number - 1);
        }
        return left;
    }
}
