package org.twige.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The choices of a person.
 *
 * @param names whose they are; null for the reader's own
 * @param address where the page and its form lie
 * @param saved true right after they were kept
 * @param wrong true when something was sent that the page does not offer
 */
record PreferencePage(Preference preference, @Nullable String names, String address, boolean saved, boolean wrong) {

    String title(Frame frame) {
        return names == null
                ? frame.text("assessment.preference.title")
                : frame.text("assessment.preference.title-of", "names", names);
    }

    List<Choice> times(Frame frame) {
        return Preference.MORE_TIME.stream()
                .map(more -> Choice.of(
                        more.toString(),
                        frame.text("assessment.preference.time." + (more == 0 ? "usual" : "more"), "more", more)))
                .toList();
    }

    List<Choice> ways(Frame frame) {
        return PreferenceForm.WAYS.stream()
                .map(way -> Choice.of(way, frame.text("assessment.preference." + way))
                        .withHint(frame.text("assessment.preference." + way + ".hint")))
                .toList();
    }

    Errors errors(Frame frame) {
        return wrong ? Errors.of("time", frame.text("assessment.preference.error")) : Errors.none();
    }
}
