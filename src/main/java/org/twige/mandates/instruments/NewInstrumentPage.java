package org.twige.mandates.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.Problem;
import org.twige.people.Institution;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The form for an instrument, with what was typed. */
record NewInstrumentPage(
        InstrumentForm form, List<Institution> issuers, List<Instrument> others, List<Problem> problems) {

    Errors errors(Frame frame) {
        return Problem.say(problems, frame);
    }

    List<Choice> kinds(Frame frame) {
        return Arrays.stream(InstrumentName.Kind.values())
                .map(kind -> Choice.of(kind.name(), kind.words(frame)))
                .toList();
    }

    List<Choice> issuerChoices(Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("mandates.instrument.issuer-other")));
        issuers.forEach(issuer ->
                choices.add(Choice.of(issuer.id().toString(), issuer.names().in(frame.language()))));
        return choices;
    }

    List<Choice> supersedesChoices(Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("mandates.instrument.supersedes-none")));
        others.forEach(other -> choices.add(Choice.of(other.id().toString(), other.words(frame))));
        return choices;
    }
}
