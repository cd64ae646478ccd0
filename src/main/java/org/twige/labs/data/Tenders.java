package org.twige.labs.data;

import java.util.List;

/**
 * The purchases of lab 3B in the order of days.
 *
 * @param limit the value in francs above which a purchase needs an open tender
 */
public record Tenders(int limit, List<Tender> all) {

    public static Tenders invented() {
        return invented(Chance.SEED);
    }

    static Tenders invented(long seed) {
        var goods = Material.read("payments.yaml");
        return new Tenders(goods.number("limit"), new TenderMaker(goods, new Chance(seed)).make());
    }

    /** The purchases with what is known of them and, in the last columns, what a person finds. */
    public String csv() {
        var table = new InventedTable(
                "number",
                "day",
                "office",
                "item",
                "quantity",
                "unit_price",
                "value",
                "bidders",
                "supplier",
                "paper",
                "finding");
        all.forEach(tender -> table.row(
                tender.number(),
                tender.day(),
                tender.office(),
                tender.item(),
                tender.quantity(),
                tender.unitPrice(),
                tender.value(),
                tender.bidders(),
                tender.supplier(),
                tender.paper(),
                tender.finding()));
        return table.text();
    }
}
