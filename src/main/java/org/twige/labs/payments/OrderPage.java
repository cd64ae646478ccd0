package org.twige.labs.payments;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.twige.labs.round.Given;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** The beginnings of the two orders, between which the learner chooses. */
record OrderPage(Inspection inspection, Given given) {

    private static final int SHOWN = 8;

    List<Method> methods() {
        return List.of(Method.SIMPLE, Method.FOREST);
    }

    /** The first of one order, with their places in the other. */
    List<String> lines(Frame frame, Method method) {
        var words = new PaymentWords(frame);
        var other = inspection
                .order(method == Method.SIMPLE ? Method.FOREST : Method.SIMPLE)
                .payments();
        return inspection.order(method).first(SHOWN).stream()
                .map(payment -> frame.text(
                        "labs.payments.other-place",
                        "payment",
                        words.line(payment),
                        "place",
                        frame.number(other.indexOf(payment) + 1)))
                .toList();
    }

    /** How many of those that the office can check stand in both orders. */
    int inBoth() {
        var both = new HashSet<>(inspection.order(Method.SIMPLE).first(inspection.checked()));
        both.retainAll(inspection.order(Method.FOREST).first(inspection.checked()));
        return both.size();
    }

    static List<Choice> choices(Frame frame) {
        return Stream.of(Method.SIMPLE, Method.FOREST)
                .map(method -> Choice.of(method.word(), frame.text("labs.payments.method." + method.word())))
                .toList();
    }

    String chosen() {
        return inspection.round().choice("method", "");
    }
}
