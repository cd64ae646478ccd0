package org.twige.labs.asking;

import java.util.Arrays;
import java.util.List;
import org.twige.labs.round.Round;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the steps of asking well show.
 *
 * @param problem the end of the key of what is to be put right; empty if nothing is
 */
record AskingPage(AskingTask task, Round round, String problem, Blocked blocked) {

    AskingPage(AskingTask task, Round round) {
        this(task, round, "", Blocked.nothing());
    }

    OwnRequest own() {
        return OwnRequest.of(round);
    }

    boolean isShared() {
        return round.choice("share").isPresent();
    }

    Errors errors(Frame frame) {
        return problem.isEmpty()
                ? Errors.none()
                : Errors.of("own", frame.text("labs.asking." + problem, "most", OwnRequest.MOST_SIGNS));
    }

    /** What is asked of each of the five parts, with an example of it there and not there. */
    static List<RubricRow> rubric(Frame frame) {
        return Arrays.stream(RequestPart.values())
                .map(part -> new RubricRow(
                        frame.text("labs.asking.part." + part.key()),
                        frame.text("labs.asking.asks." + part.key()),
                        frame.text("labs.asking.one." + part.key()),
                        frame.text("labs.asking.zero." + part.key())))
                .toList();
    }

    /** The five parts to be ticked. */
    static List<Choice> parts(Frame frame, List<String> ticked) {
        return RequestPart.keys().stream()
                .map(part -> Choice.of(part, frame.text("labs.asking.part." + part))
                        .withHint(frame.text("labs.asking.asks." + part))
                        .chosen(ticked.contains(part)))
                .toList();
    }

    /** One part of a clear request. */
    record RubricRow(String name, String asks, String there, String missing) {}
}
