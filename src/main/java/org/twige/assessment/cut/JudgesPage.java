package org.twige.assessment.cut;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The judges of a workshop, and the search for another.
 *
 * @param words what is searched for
 * @param wrong the field that is not right; null for none
 */
record JudgesPage(
        Workshop workshop,
        LocalText course,
        List<Judge> judges,
        String words,
        List<Judges.Found> found,
        @Nullable String wrong) {

    Errors errors(Frame frame) {
        return wrong == null ? Errors.none() : Errors.of(wrong, frame.text("assessment.cut.judges.wrong." + wrong));
    }

    List<Choice> people() {
        return found.stream()
                .map(one -> {
                    var choice = Choice.of(one.person().toString(), one.names()).chosen(found.size() == 1);
                    return one.staffNo() == null ? choice : choice.withHint(one.staffNo());
                })
                .toList();
    }

    List<Choice> tracks(Frame frame) {
        return frame.country().vocabulary().tracks().stream()
                .map(track -> Choice.of(track.code(), track.name().in(frame.language())))
                .toList();
    }

    List<Choice> where(Frame frame) {
        return List.of(
                Choice.of("language", frame.text("assessment.cut.judges.language", "language", firstLanguage(frame))),
                Choice.of("outside", frame.text("assessment.cut.judges.outside")));
    }

    private static String firstLanguage(Frame frame) {
        return frame.country().languages().getFirst().name();
    }

    /** What is known of a judge beside the names. */
    String about(Judge judge, Frame frame) {
        var words = new ArrayList<String>();
        words.add(WorkshopPage.track(judge.track(), frame));
        if (judge.firstLanguage()) {
            words.add(frame.text("assessment.cut.judges.language", "language", firstLanguage(frame)));
        }
        if (judge.outsideCapital()) {
            words.add(frame.text("assessment.cut.judges.outside"));
        }
        return String.join(" · ", words);
    }
}
