package org.twige.labs.drafts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twige.labs.round.Round;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The sentences that were marked, to be mended.
 *
 * @param asked the learner wants to hand in, so that what is missing is said
 */
record MendPage(Marks marks, Round round, boolean asked) {

    Mending typed(Draft.Line line) {
        return Mending.of(round, line);
    }

    String kind(Frame frame, Draft.Line line) {
        var kind = marks.kinds().get(line.number());
        return kind == null ? "" : frame.text("labs.drafts.kind." + kind.key());
    }

    List<Choice> checks(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", frame.text("labs.drafts.how.none"))),
                        Arrays.stream(HowChecked.values())
                                .map(how -> Choice.of(how.key(), frame.text("labs.drafts.how." + how.key()))))
                .toList();
    }

    boolean isComplete() {
        return marks.marked().stream()
                .map(this::typed)
                .noneMatch(typed -> typed.words().isBlank()
                        || typed.isLong()
                        || typed.check().isEmpty());
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var line : asked ? marks.marked() : List.<Draft.Line>of()) {
            var typed = typed(line);
            if (typed.words().isBlank() || typed.isLong()) {
                var what = typed.isLong() ? "long" : "empty";
                errors = errors.and(
                        Mending.words(line.number()), frame.text("labs.drafts.mend." + what, "number", line.number()));
            }
            if (typed.check().isEmpty()) {
                errors = errors.and(
                        Mending.check(line.number()), frame.text("labs.drafts.how.empty", "number", line.number()));
            }
        }
        return errors;
    }
}
