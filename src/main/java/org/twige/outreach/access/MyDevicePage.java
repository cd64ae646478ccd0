package org.twige.outreach.access;

import java.util.List;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The question whether a person has a device.
 *
 * @param has {@code true}, {@code false}, or empty while nothing is said
 */
record MyDevicePage(String has, boolean saved, boolean nothingChosen) {

    Errors errors(Frame frame) {
        return nothingChosen ? Errors.of("has", frame.text("outreach.my-device.choose")) : Errors.none();
    }

    List<Choice> choices(Frame frame) {
        return List.of(
                Choice.of("true", frame.text("outreach.my-device.yes")),
                Choice.of("false", frame.text("outreach.my-device.no")));
    }
}
