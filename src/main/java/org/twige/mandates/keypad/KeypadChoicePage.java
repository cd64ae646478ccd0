package org.twige.mandates.keypad;

import java.util.List;
import java.util.UUID;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The choice as it holds. */
record KeypadChoicePage(UUID mandate, boolean counts, boolean wrong) {

    String address() {
        return "/mandates/" + mandate;
    }

    String value() {
        return counts ? "learning" : "practice";
    }

    List<Choice> choices(Frame frame) {
        return List.of(
                Choice.of("learning", frame.text("mandates.keypad.learning")),
                Choice.of("practice", frame.text("mandates.keypad.practice")));
    }

    Errors errors(Frame frame) {
        return wrong ? Errors.of("counts", frame.text("mandates.keypad.choose")) : Errors.none();
    }
}
