package org.twige.labs.payments;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.labs.data.Paper;
import org.twige.labs.data.Tender;

/**
 * One purchase of an office.
 *
 * @param usual the median price of the thing, in francs
 * @param parts how many purchases below the limit the office made of the thing from the supplier within a fortnight
 * @param alone how many times in the year the supplier was the only bidder at the office
 */
record Purchase(Tender tender, double usual, int parts, int alone) implements Payment {

    @Override
    public int number() {
        return tender.number();
    }

    @Override
    public String group() {
        return tender.office() + " " + tender.supplier();
    }

    @Override
    public double raw(Sign sign) {
        return switch (sign) {
            case VALUE -> tender.value();
            case PRICE -> tender.unitPrice() / usual;
            case PARTS -> parts;
            case ALONE -> alone;
            default -> 0;
        };
    }

    @Override
    public @Nullable Paper paper() {
        return tender.paper();
    }

    @Override
    public String finding() {
        return tender.finding().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public boolean isIrregular() {
        return tender.finding().isIrregular();
    }

    @Override
    public long francs() {
        return tender.value();
    }
}
