package org.twige.labs.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twige.web.Frame;

/** What is known of a payment, in the reader's language; what a person would find is said by {@link #finding} alone. */
record PaymentWords(Frame frame) {

    private static final String TEXT = "labs.payments.";

    /** Who, when and how much, in one line. */
    String line(Payment payment) {
        return switch (payment) {
            case Salary salary ->
                frame.text(
                        TEXT + "salary",
                        "post",
                        frame.text(TEXT + "post." + salary.line().post()),
                        "month",
                        frame.month(salary.line().month().getMonth()),
                        "paid",
                        frame.number(salary.line().paid()));
            case Purchase purchase ->
                frame.text(
                        TEXT + "purchase",
                        "item",
                        frame.text(TEXT + "item." + purchase.tender().item()),
                        "quantity",
                        frame.number(purchase.tender().quantity()),
                        "price",
                        frame.number(purchase.tender().unitPrice()));
        };
    }

    /** What else the list says, one fact a line. */
    List<String> facts(Payment payment) {
        return switch (payment) {
            case Salary salary -> facts(salary);
            case Purchase purchase -> facts(purchase);
        };
    }

    private List<String> facts(Salary salary) {
        var line = salary.line();
        var facts = new ArrayList<String>();
        facts.add(frame.text(
                TEXT + "fact.pay", "base", frame.number(line.basePay()), "allowance", frame.number(line.allowance())));
        facts.add(frame.text(TEXT + "fact.post", "usual", frame.number(Math.round(salary.usual()))));
        if (salary.times() > 1) {
            facts.add(frame.text(TEXT + "fact.times", "times", salary.times(), "sum", frame.number(salary.inMonth())));
        }
        if (salary.sharing() > 1) {
            facts.add(frame.text(TEXT + "fact.sharing", "people", salary.sharing()));
        }
        if (line.leftOn() != null) {
            facts.add(frame.text(TEXT + "fact.left", "day", frame.date(line.leftOn())));
        }
        return facts;
    }

    private List<String> facts(Purchase purchase) {
        var tender = purchase.tender();
        var facts = new ArrayList<String>();
        facts.add(frame.text(
                TEXT + "fact.office",
                "office",
                tender.office().replaceAll("\\D", ""),
                "day",
                frame.date(tender.day()),
                "value",
                frame.number(tender.value())));
        facts.add(frame.text(
                TEXT + "fact.price", "usual", frame.number(Math.round(purchase.usual())), "bidders", tender.bidders()));
        if (purchase.parts() > 1) {
            facts.add(frame.text(TEXT + "fact.parts", "parts", purchase.parts(), "limit", frame.number(Pile.limit())));
        }
        if (purchase.alone() > 1) {
            facts.add(frame.text(TEXT + "fact.alone", "times", purchase.alone()));
        }
        return facts;
    }

    /** What the file holds that may explain it. */
    String paper(Payment payment) {
        var paper = payment.paper();
        return frame.text(TEXT + "paper."
                + (paper == null
                        ? "none"
                        : paper.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    String finding(Payment payment) {
        return frame.text(TEXT + "finding." + payment.finding());
    }
}
