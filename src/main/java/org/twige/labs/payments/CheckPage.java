package org.twige.labs.payments;

import java.util.List;
import org.twige.web.Cell;
import org.twige.web.Frame;

/** The learner's own order once more, before it counts. */
record CheckPage(Inspection inspection) {

    static List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("labs.payments.place")),
                Cell.of(frame.text("labs.payments.payment")),
                Cell.of(frame.text("labs.payments.why")));
    }

    List<List<Cell>> rows(Frame frame) {
        var words = new PaymentWords(frame);
        var ten = inspection.ten();
        var byHand = inspection.tenByHand();
        return byHand.stream()
                .map(payment -> List.of(
                        Cell.of(frame.number(byHand.indexOf(payment) + 1)),
                        Cell.of(words.line(payment)),
                        Cell.of(reason(frame, ten.indexOf(payment) + 1))))
                .toList();
    }

    private String reason(Frame frame, int field) {
        return inspection
                .round()
                .choice("why" + field)
                .map(why -> frame.text("labs.payments.reason." + why))
                .orElse("–");
    }

    String because() {
        return inspection.round().choice(PaymentsForm.BECAUSE, "");
    }
}
