package org.twige.labs.payments;

import java.util.List;
import java.util.Locale;
import org.twige.labs.data.PayList;
import org.twige.labs.data.Tenders;

/** Which list is looked through. */
enum Pile {
    SALARIES,
    PURCHASES;

    /** The lists are made when somebody first asks for them. */
    private static final class Made {

        private static final List<Payment> SALARIES =
                List.copyOf(Salaries.of(PayList.invented().lines()));
        private static final Tenders TENDERS = Tenders.invented();
        private static final List<Payment> PURCHASES = List.copyOf(Purchases.of(TENDERS));
    }

    /** Everything in it. */
    List<Payment> payments() {
        return switch (this) {
            case SALARIES -> Made.SALARIES;
            case PURCHASES -> Made.PURCHASES;
        };
    }

    /** The value in francs above which a purchase needs an open tender. */
    static int limit() {
        return Made.TENDERS.limit();
    }

    /** As it stands in forms and in keys of messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
