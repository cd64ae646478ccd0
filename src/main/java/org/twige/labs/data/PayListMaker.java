package org.twige.labs.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes a pay list of half a year: first those with a story, then people in order until it is full. */
final class PayListMaker {

    private static final int LINES = 5_000;
    private static final int MONTHS = 6;
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private static final int SHARING_PAIRS = 12;
    private static final int PAID_TWICE = 24;
    private static final int PAID_AFTER_LEAVING = 18;
    private static final int LEAVERS = 20;
    private static final int ON_CALL = 8;
    private static final int IN_ARREARS = 8;

    private final Chance chance;
    private final List<Material> posts = Material.read("payments.yaml").list("posts");
    private final Set<String> taken = new HashSet<>();
    private final List<PayLine> lines = new ArrayList<>();

    PayListMaker(Chance chance) {
        this.chance = chance;
    }

    List<PayLine> make() {
        times(SHARING_PAIRS, this::twoOnOneAccount);
        times(PAID_TWICE, this::paidTwiceInAMonth);
        times(PAID_AFTER_LEAVING, this::paidAfterLeaving);
        times(LEAVERS, this::leaver);
        times(ON_CALL, this::onCall);
        times(IN_ARREARS, this::inArrears);
        while (lines.size() < LINES) {
            inOrder(payee(), Math.max(0, MONTHS - (LINES - lines.size())), MONTHS);
        }
        lines.sort(Comparator.comparing(PayLine::month).thenComparing(PayLine::staffNumber));
        return IntStream.range(0, LINES)
                .mapToObj(n -> lines.get(n).numbered(n + 1))
                .toList();
    }

    private static void times(int number, Runnable story) {
        IntStream.range(0, number).forEach(_ -> story.run());
    }

    /** In the last two months the pay of the one goes to the account of the other. */
    private void twoOnOneAccount() {
        var one = payee();
        var other = payee();
        for (var payee : List.of(one, other)) {
            inOrder(payee, 0, MONTHS - 2);
            for (var month = MONTHS - 2; month < MONTHS; month++) {
                lines.add(
                        payee.withAccount(one.account()).in(FIRST.plusMonths(month), PayFinding.SHARED_ACCOUNT, null));
            }
        }
    }

    private void paidTwiceInAMonth() {
        var payee = payee();
        var twice = 1 + chance.below(MONTHS - 1);
        inOrder(payee, 0, twice);
        lines.add(payee.in(FIRST.plusMonths(twice), PayFinding.SECOND_SALARY, null));
        lines.add(payee.withAllowance(0).in(FIRST.plusMonths(twice), PayFinding.SECOND_SALARY, null));
        inOrder(payee, twice + 1, MONTHS);
    }

    private void paidAfterLeaving() {
        var last = chance.below(3);
        var payee = payee().leaving(dayIn(last));
        inOrder(payee, 0, last + 1);
        for (var month = last + 1; month <= last + 3; month++) {
            lines.add(payee.in(FIRST.plusMonths(month), PayFinding.PAID_AFTER_LEAVING, null));
        }
    }

    private void leaver() {
        var last = chance.below(MONTHS);
        inOrder(payee().leaving(dayIn(last)), 0, last + 1);
    }

    private void onCall() {
        var payee = payee();
        var first = chance.below(MONTHS - 2);
        inOrder(payee, 0, first);
        for (var month = first; month < first + 3; month++) {
            var more = hundreds(payee.basePay() * chance.between(60, 95) / 100);
            lines.add(payee.withAllowance(more)
                    .in(FIRST.plusMonths(month), PayFinding.LEGAL_ALLOWANCE, Paper.ON_CALL_LETTER));
        }
        inOrder(payee, first + 3, MONTHS);
    }

    /** A month without pay, then two in one. */
    private void inArrears() {
        var payee = payee();
        var without = chance.below(MONTHS - 1);
        inOrder(payee, 0, without);
        lines.add(payee.in(FIRST.plusMonths(without + 1), PayFinding.ARREARS, null));
        lines.add(payee.in(FIRST.plusMonths(without + 1), PayFinding.ARREARS, Paper.ARREARS_ORDER));
        inOrder(payee, without + 2, MONTHS);
    }

    private void inOrder(Payee payee, int from, int until) {
        for (var month = from; month < until; month++) {
            lines.add(payee.in(FIRST.plusMonths(month), PayFinding.IN_ORDER, null));
        }
    }

    private Payee payee() {
        var post = chance.of(posts);
        var basePay = hundreds(post.number("pay") * chance.between(90, 110) / 100);
        var allowance = chance.percent(40) ? hundreds(basePay * chance.between(2, 12) / 100) : 0;
        return new Payee(fresh("9#######"), post.text("code"), basePay, allowance, fresh("9###########"), null);
    }

    private String fresh(String form) {
        String number;
        do {
            number = chance.digits(form);
        } while (!taken.add(number));
        return number;
    }

    private LocalDate dayIn(int month) {
        return FIRST.plusMonths(month).atDay(chance.between(1, 28));
    }

    private static int hundreds(int francs) {
        return Math.round(francs / 100f) * 100;
    }
}
