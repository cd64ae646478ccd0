package org.twige.labs.data;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One payment to one employee in one month; sums in whole francs.
 *
 * @param leftOn the last day of work; empty while at work
 * @param paper the honest reason in the file, if there is one
 */
public record PayLine(
        int number,
        YearMonth month,
        String staffNumber,
        String post,
        int basePay,
        int allowance,
        String account,
        @Nullable LocalDate leftOn,
        @Nullable Paper paper,
        PayFinding finding) {

    public int paid() {
        return basePay + allowance;
    }

    PayLine numbered(int other) {
        return new PayLine(other, month, staffNumber, post, basePay, allowance, account, leftOn, paper, finding);
    }
}
