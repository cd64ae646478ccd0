package org.twige.labs.payments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be odd about a payment; the texts {@code labs.payments.sign.<word>} say it to the learner. */
enum Sign {

    /** The size of the salary in francs, whatever the post. */
    SIZE(Pile.SALARIES, false),

    /** The salary, divided by the median of the post. */
    AMOUNT(Pile.SALARIES, true),

    /** Everything that the person gets in the month, divided by the median of the post. */
    MONTH(Pile.SALARIES, true),

    /** How many people are paid into the account in the month. */
    ACCOUNT(Pile.SALARIES, true),

    /** How many months lie between the last day of work and the salary. */
    LEFT(Pile.SALARIES, true),

    /** The size of the purchase in francs, whatever the thing. */
    VALUE(Pile.PURCHASES, false),

    /** The price of a piece, divided by the median of the thing. */
    PRICE(Pile.PURCHASES, true),

    /** How many purchases below the limit the office made of the same thing from the same supplier within a fortnight. */
    PARTS(Pile.PURCHASES, true),

    /** How many times in the year the supplier was the only bidder at the office. */
    ALONE(Pile.PURCHASES, true);

    private final Pile pile;
    private final boolean usual;

    Sign(Pile pile, boolean usual) {
        this.pile = pile;
        this.usual = usual;
    }

    /** As it stands in forms and in keys of messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Sign> of(Pile pile) {
        return Arrays.stream(values()).filter(sign -> sign.pile == pile).toList();
    }

    /** The usual choice: all but the plain size. */
    static List<Sign> usual(Pile pile) {
        return of(pile).stream().filter(sign -> sign.usual).toList();
    }
}
