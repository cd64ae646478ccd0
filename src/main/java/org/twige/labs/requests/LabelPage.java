package org.twige.labs.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twige.labs.data.Request;
import org.twige.labs.data.Topic;
import org.twige.labs.round.Round;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * Ten messages to be put on desks.
 *
 * @param part which ten, from 1
 * @param asked whether those without a desk are asked for
 */
record LabelPage(Round round, int part, List<Request> messages, boolean asked) {

    private static final int EACH = Messages.FIRST / RequestsLab.PARTS;

    static LabelPage of(Round round, int part) {
        return new LabelPage(round, part, Messages.first(round).subList((part - 1) * EACH, part * EACH), false);
    }

    LabelPage with(Round saved) {
        return new LabelPage(saved, part, messages, true);
    }

    /** A message with its field. */
    record Line(String field, int number, Request message, String desk) {}

    List<Line> lines() {
        return IntStream.range(0, EACH)
                .mapToObj(at ->
                        new Line(field(at), (part - 1) * EACH + at + 1, messages.get(at), round.choice(field(at), "")))
                .toList();
    }

    String language() {
        return round.choice("language", "");
    }

    int parts() {
        return RequestsLab.PARTS;
    }

    static List<Choice> desks(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", "–")),
                        Stream.of(Topic.values())
                                .map(topic -> Choice.of(topic.name(), frame.text("labs.requests.topic." + topic))))
                .toList();
    }

    /** The desks that a form named; what is no desk is left out. */
    Map<String, String> given(Map<String, String> fields) {
        var given = new HashMap<String, String>();
        for (var at = 0; at < EACH; at++) {
            var desk = fields.getOrDefault(field(at), "");
            if (isDesk(desk)) {
                given.put(field(at), desk);
            }
        }
        return given;
    }

    private static boolean isDesk(String desk) {
        return Stream.of(Topic.values()).map(Topic::name).anyMatch(desk::equals);
    }

    boolean isComplete(Map<String, String> given) {
        return given.size() == EACH;
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var line : asked ? lines() : new ArrayList<Line>()) {
            if (line.desk().isEmpty()) {
                errors = errors.and(line.field(), frame.text("labs.requests.label-missing", "number", line.number()));
            }
        }
        return errors;
    }

    private String field(int at) {
        return "m" + ((part - 1) * EACH + at);
    }
}
