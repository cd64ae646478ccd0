package org.twige.labs.payments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twige.labs.round.Given;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** Ten flagged payments with what the file says, to be put in order by hand. */
record TenPage(Inspection inspection, Given given) {

    /** One payment with its fields, numbered as in the names of the fields. */
    record Card(int number, Payment payment, String rank, String why) {}

    List<Card> cards() {
        var ten = inspection.ten();
        var round = inspection.round();
        return IntStream.rangeClosed(1, ten.size())
                .mapToObj(number -> new Card(
                        number,
                        ten.get(number - 1),
                        round.choice("rank" + number, ""),
                        round.choice("why" + number, "")))
                .toList();
    }

    static List<Choice> reasons(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", "–")),
                        Stream.of(Reason.values())
                                .map(reason ->
                                        Choice.of(reason.word(), frame.text("labs.payments.reason." + reason.word()))))
                .toList();
    }

    String because() {
        return inspection.round().choice(PaymentsForm.BECAUSE, "");
    }
}
