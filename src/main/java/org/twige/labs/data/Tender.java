package org.twige.labs.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One purchase of one item by one office; prices in whole francs.
 *
 * @param paper the honest reason in the file, if there is one
 */
public record Tender(
        int number,
        LocalDate day,
        String office,
        String item,
        int quantity,
        int unitPrice,
        int bidders,
        String supplier,
        @Nullable Paper paper,
        TenderFinding finding) {

    public int value() {
        return quantity * unitPrice;
    }

    Tender numbered(int other) {
        return new Tender(other, day, office, item, quantity, unitPrice, bidders, supplier, paper, finding);
    }
}
