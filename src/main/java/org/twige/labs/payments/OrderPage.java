package org.twige.labs.payments;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twige.labs.round.Given;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** The beginnings of the two orders, between which the learner chooses. */
record OrderPage(Inspection inspection, Given given) {

    private static final int SHOWN = 8;

    List<Method> methods() {
        return List.of(Method.SIMPLE, Method.FOREST);
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("labs.payments.place")),
                Cell.of(frame.text("labs.payments.payment")),
                Cell.number(frame.text("labs.payments.other-place")));
    }

    /** The first of one order, with their places in the other. */
    List<List<Cell>> rows(Frame frame, Method method) {
        var words = new PaymentWords(frame);
        var other = inspection
                .order(method == Method.SIMPLE ? Method.FOREST : Method.SIMPLE)
                .payments();
        var first = inspection.order(method).first(SHOWN);
        return IntStream.range(0, first.size())
                .mapToObj(at -> List.of(
                        Cell.of(frame.number(at + 1)),
                        Cell.of(words.line(first.get(at))),
                        Cell.number(frame.number(other.indexOf(first.get(at)) + 1))))
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
