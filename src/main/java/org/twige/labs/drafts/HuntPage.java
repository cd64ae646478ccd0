package org.twige.labs.drafts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twige.labs.round.Round;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The draft and its sheet, to be marked; what is planted stands nowhere in it. */
record HuntPage(Draft draft, Round round, boolean unmarked) {

    List<Choice> kinds(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", frame.text("labs.drafts.kind.none"))),
                        Arrays.stream(ErrorKind.values())
                                .map(kind -> Choice.of(kind.key(), frame.text("labs.drafts.kind." + kind.key()))))
                .toList();
    }

    String chosen(Draft.Line line) {
        return round.choice(Marks.field(line.number()), "");
    }

    Errors errors(Frame frame) {
        return unmarked ? Errors.of(Marks.field(1), frame.text("labs.drafts.unmarked")) : Errors.none();
    }
}
