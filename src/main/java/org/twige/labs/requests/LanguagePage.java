package org.twige.labs.requests;

import java.util.List;
import org.twige.labs.round.Round;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** Which language the messages shall be in. */
record LanguagePage(Round round, boolean missing) {

    Errors errors(Frame frame) {
        return missing ? Errors.of("language", frame.text("labs.requests.language-missing")) : Errors.none();
    }

    /** The language of the page is proposed. */
    String proposed(Frame frame) {
        return round.choice("language", Messages.LANGUAGES.contains(frame.language()) ? frame.language() : "");
    }

    static List<Choice> choices(Frame frame) {
        return Messages.LANGUAGES.stream()
                .map(code -> Choice.of(code, frame.country().language(code).name()))
                .toList();
    }
}
