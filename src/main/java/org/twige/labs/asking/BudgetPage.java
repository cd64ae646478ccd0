package org.twige.labs.asking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.twige.web.Cell;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What institutions spent this month, and may spend.
 *
 * @param on a model is set up
 */
record BudgetPage(boolean on, ModelSettings.Price price, LocalDate month, List<ModelLedger.Spent> spent, Typed typed) {

    /**
     * What a form sent.
     *
     * @param wrong the field that has to be put right; empty if none
     */
    record Typed(String code, String sum, String wrong) {}

    String money(BigDecimal sum) {
        return (sum.stripTrailingZeros().toPlainString() + " " + price.currency()).strip();
    }

    List<List<Cell>> rows() {
        return spent.stream()
                .map(one -> List.of(
                        Cell.of(one.code() + " " + one.names()),
                        Cell.number(money(one.sum())),
                        Cell.number(money(one.budget()))))
                .toList();
    }

    Errors errors(Frame frame) {
        return typed.wrong().isEmpty()
                ? Errors.none()
                : Errors.of(typed.wrong(), frame.text("labs.budgets.wrong." + typed.wrong()));
    }
}
