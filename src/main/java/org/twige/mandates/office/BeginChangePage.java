package org.twige.mandates.office;

import java.util.List;
import java.util.stream.Stream;
import org.twige.mandates.Problem;
import org.twige.mandates.instruments.Instrument;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The first step of a change: the instrument by which a mandate is changed. */
record BeginChangePage(MandateVersion version, List<Instrument> instruments, List<Problem> problems) {

    String address() {
        return "/mandates/" + version.mandate();
    }

    String name(Frame frame) {
        return version.names().in(frame.language());
    }

    Errors errors(Frame frame) {
        return Problem.say(problems, frame);
    }

    List<Choice> choices(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", frame.text("mandates.office.choose"))),
                        instruments.stream()
                                .filter(one -> !one.id().equals(version.instrument()))
                                .map(one -> Choice.of(one.id().toString(), one.words(frame))))
                .toList();
    }
}
