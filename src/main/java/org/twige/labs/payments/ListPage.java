package org.twige.labs.payments;

import java.util.List;
import java.util.stream.Stream;
import org.twige.labs.round.Given;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** Where the learner chooses a list, and how many of its payments the office can check. */
record ListPage(Inspection inspection, Given given) {

    List<Choice> piles(Frame frame) {
        return Stream.of(Pile.values())
                .map(pile -> Choice.of(pile.word(), frame.text("labs.payments.pile." + pile.word()))
                        .withHint(frame.text(
                                "labs.payments.pile-hint",
                                "count",
                                frame.number(
                                        Orders.ownList(inspection.round(), pile).size()))))
                .toList();
    }

    static List<Choice> numbers(Frame frame) {
        return Inspection.NUMBERS.stream()
                .map(number -> Choice.of(number.toString(), frame.number(number)))
                .toList();
    }

    String chosen(String field) {
        return inspection.round().choice(field, "");
    }
}
