package org.twige.labs.payments;

import java.util.List;
import org.twige.web.Frame;

/** The learner's own order once more, before it counts. */
record CheckPage(Inspection inspection) {

    /** A payment and the reason for its place. */
    record Line(String payment, String reason) {}

    List<Line> lines(Frame frame) {
        var words = new PaymentWords(frame);
        var ten = inspection.ten();
        return inspection.tenByHand().stream()
                .map(payment -> new Line(words.line(payment), reason(frame, ten.indexOf(payment) + 1)))
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
