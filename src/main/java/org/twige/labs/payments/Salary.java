package org.twige.labs.payments;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.labs.data.Paper;
import org.twige.labs.data.PayLine;

/**
 * One salary of a month.
 *
 * @param group of people who are, or once were, paid into one account
 * @param usual the median of the post, in francs
 * @param times how many salaries the person gets in the month
 * @param inMonth what they come to, in francs
 * @param sharing how many people are paid into the account in the month
 * @param paper that explains what the person gets in the month; null if there is none
 */
record Salary(
        PayLine line,
        String group,
        double usual,
        int times,
        long inMonth,
        int sharing,
        @Nullable Paper paper) implements Payment {

    @Override
    public int number() {
        return line.number();
    }

    @Override
    public double raw(Sign sign) {
        return switch (sign) {
            case SIZE -> line.paid();
            case AMOUNT -> line.paid() / usual;
            case MONTH -> inMonth / usual;
            case ACCOUNT -> sharing;
            case LEFT -> monthsAfter();
            default -> 0;
        };
    }

    /** How many months after the last month of work it was paid. */
    long monthsAfter() {
        var left = line.leftOn();
        return left == null ? 0 : Math.max(0, YearMonth.from(left).until(line.month(), ChronoUnit.MONTHS));
    }

    @Override
    public String finding() {
        return line.finding().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public boolean isIrregular() {
        return line.finding().isIrregular();
    }

    @Override
    public long francs() {
        return line.paid();
    }
}
