package org.twige.labs.data;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Somebody on the pay list, with what an ordinary month brings. */
record Payee(
        String staffNumber,
        String post,
        int basePay,
        int allowance,
        String account,
        @Nullable LocalDate leftOn) {

    Payee withAccount(String other) {
        return new Payee(staffNumber, post, basePay, allowance, other, leftOn);
    }

    Payee withAllowance(int other) {
        return new Payee(staffNumber, post, basePay, other, account, leftOn);
    }

    Payee leaving(LocalDate day) {
        return new Payee(staffNumber, post, basePay, allowance, account, day);
    }

    PayLine in(YearMonth month, PayFinding finding, @Nullable Paper paper) {
        return new PayLine(0, month, staffNumber, post, basePay, allowance, account, leftOn, paper, finding);
    }
}
