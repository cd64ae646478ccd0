package org.twige.labs.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twige.labs.drawing.Bars;
import org.twige.web.Cell;
import org.twige.web.Frame;

/** What lay behind the flags: the ten by hand, the orders beside a draw by lot, and what the signs change. */
record OwnReviewPage(Inspection inspection, Map<String, Long> figures) {

    OwnReviewPage(Inspection inspection) {
        this(inspection, inspection.figures());
    }

    long figure(String name) {
        return figures.getOrDefault(name, 0L);
    }

    /** A part of a whole in per cent, rounded half up. */
    static long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }

    /** How many real problems a draw by lot of that size finds in the long run, to one decimal. */
    String expected(Frame frame) {
        var tenths = Math.round(10.0 * figure("planted") * figure("checked") / figure("total"));
        return frame.number(tenths / 10)
                + frame.country().language(frame.language()).decimal()
                + tenths % 10;
    }

    /** A payment and what people found. */
    record Line(String payment, String finding) {}

    List<Line> ten(Frame frame) {
        var words = new PaymentWords(frame);
        return inspection.tenByHand().stream()
                .map(payment -> new Line(words.line(payment), words.finding(payment)))
                .toList();
    }

    static List<Cell> headOfOrders(Frame frame) {
        return List.of(
                Cell.of(frame.text("labs.payments.order")),
                Cell.number(frame.text("labs.payments.real")),
                Cell.number(frame.text("labs.payments.precision")),
                Cell.number(frame.text("labs.payments.recall")),
                Cell.number(frame.text("labs.payments.honest")));
    }

    List<List<Cell>> orders(Frame frame) {
        return Stream.of(Method.values()).map(method -> order(frame, method)).toList();
    }

    private List<Cell> order(Frame frame, Method method) {
        var found = figure(method.word());
        return List.of(
                Cell.of(frame.text("labs.payments.method." + method.word())),
                Cell.number(frame.number(found)),
                Cell.number(share(frame, percent(found, figure("checked")))),
                Cell.number(share(frame, percent(found, figure("planted")))),
                Cell.number(frame.number(inspection.order(method).honest(inspection.checked()))));
    }

    Bars bars(Frame frame) {
        return new Bars(
                frame.text("labs.payments.orders-caption", "checked", figure("checked")),
                Stream.of(Method.values())
                        .map(method -> new Bars.Bar(
                                frame.text("labs.payments.method." + method.word()),
                                (double) figure(method.word()) / figure("checked"),
                                share(frame, percent(figure(method.word()), figure("checked"))),
                                method == Method.LOT))
                        .toList());
    }

    /** The simple order by each sign alone, by the usual ones, and by all. */
    List<List<Cell>> signs(Frame frame) {
        var rows = new ArrayList<List<Cell>>();
        for (var sign : Sign.of(inspection.pile())) {
            rows.add(bySigns(frame, frame.text("labs.payments.sign." + sign.word()), List.of(sign)));
        }
        rows.add(bySigns(frame, frame.text("labs.payments.signs-own"), inspection.signs()));
        rows.add(bySigns(frame, frame.text("labs.payments.signs-all"), Sign.of(inspection.pile())));
        return rows;
    }

    private List<Cell> bySigns(Frame frame, String name, List<Sign> signs) {
        var order = inspection.simpleBy(signs);
        return List.of(
                Cell.of(name),
                Cell.number(frame.number(order.found(inspection.checked()))),
                Cell.number(frame.number(order.honest(inspection.checked()))));
    }

    static List<Cell> headOfSigns(Frame frame) {
        return List.of(
                Cell.of(frame.text("labs.payments.signs")),
                Cell.number(frame.text("labs.payments.real")),
                Cell.number(frame.text("labs.payments.honest")));
    }

    private static String share(Frame frame, long percent) {
        return frame.percent(percent / 100.0);
    }

    String because() {
        return inspection.round().choice(PaymentsForm.BECAUSE, "");
    }
}
