package org.twige.labs.data;

import java.util.List;

/** The pay list of lab 3B, in the order of months and staff numbers. */
public record PayList(List<PayLine> lines) {

    public static PayList invented() {
        return invented(Chance.SEED);
    }

    static PayList invented(long seed) {
        return new PayList(new PayListMaker(new Chance(seed)).make());
    }

    /** The lines with what is known of them and, in the last columns, what a person finds. */
    public String csv() {
        var table = new InventedTable(
                "number",
                "month",
                "staff_no",
                "post",
                "base_pay",
                "allowance",
                "account",
                "left_on",
                "paper",
                "finding");
        lines.forEach(line -> table.row(
                line.number(),
                line.month(),
                line.staffNumber(),
                line.post(),
                line.basePay(),
                line.allowance(),
                line.account(),
                line.leftOn(),
                line.paper(),
                line.finding()));
        return table.text();
    }
}
