package org.twige.labs.payments;

import java.util.List;
import org.twige.labs.round.Given;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** Where the learner chooses what counts as odd. */
record SignsPage(Inspection inspection, Given given) {

    List<Choice> signs(Frame frame) {
        return Sign.of(inspection.pile()).stream()
                .map(sign -> Choice.of(sign.word(), frame.text("labs.payments.sign." + sign.word())))
                .toList();
    }

    List<String> chosen() {
        return List.of(inspection.round().choice("signs", "").split(" "));
    }
}
