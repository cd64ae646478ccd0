package org.twige.labs.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.labs.data.Span;
import org.twige.labs.detect.Detector;
import org.twige.labs.detect.Kinds;
import org.twige.labs.round.Round;
import org.twige.web.Cell;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the learner and the rules found, and the request that was rewritten.
 *
 * @param typed what was sent in place of a request and is none; null if nothing is to be mended
 */
record LettersPage(
        Round round,
        Comparison comparison,
        OwnRequest request,
        @Nullable String typed) {

    static LettersPage of(Round round, String language, Detector detector) {
        var comparison = Comparison.of(round, language, detector);
        var letter = comparison.own().getFirst().letter();
        return new LettersPage(round, comparison, OwnRequest.of(letter, round.choice("request", ""), detector), null);
    }

    LettersPage typed(String text) {
        return new LettersPage(round, comparison, request, text);
    }

    String language() {
        return request.letter().language();
    }

    boolean isRewritten() {
        return !request.text().isEmpty();
    }

    String text() {
        return typed == null ? request.text() : typed;
    }

    Errors errors(Frame frame) {
        return typed == null
                ? Errors.none()
                : Errors.of("request", frame.text("labs.letters.request.error", "most", OwnRequest.MOST_SIGNS));
    }

    /** The request as it must not be sent, with the data of the first letter. */
    String given(Frame frame) {
        return frame.text(
                "labs.letters.request.given",
                "name",
                request.first(Span.Kind.NAME),
                "identity",
                request.first(Span.Kind.IDENTITY),
                "phone",
                request.first(Span.Kind.PHONE),
                "health",
                request.first(Span.Kind.HEALTH));
    }

    /** Recall by kind, and of all. */
    List<List<Cell>> rows(Frame frame) {
        var rows = new ArrayList<List<Cell>>();
        for (var kind : Span.Kind.values()) {
            rows.add(row(
                    frame, name(frame, kind), Recall.of(comparison.own(), kind), Recall.of(comparison.rules(), kind)));
        }
        rows.add(
                row(frame, frame.text("labs.letters.all"), Recall.of(comparison.own()), Recall.of(comparison.rules())));
        return rows;
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("labs.letters.head.kind")),
                Cell.number(frame.text(round.reading() ? "labs.letters.head.numbers" : "labs.letters.head.own")),
                Cell.number(frame.text("labs.letters.head.rules")));
    }

    /** What was left of all letters, one line for each kind. */
    static List<String> left(Frame frame, List<Redaction> letters) {
        return Arrays.stream(Span.Kind.values())
                .filter(kind -> Recall.of(letters, kind).missed() > 0)
                .map(kind -> frame.text("labs.letters.left", "kind", name(frame, kind), "words", left(letters, kind)))
                .toList();
    }

    private static String left(List<Redaction> letters, Span.Kind kind) {
        return letters.stream()
                .flatMap(letter -> letter.missed().stream()
                        .filter(span -> span.kind() == kind)
                        .map(span -> letter.letter().in(span)))
                .collect(Collectors.joining("; "));
    }

    static int missed(List<Redaction> letters) {
        return Recall.of(letters).missed();
    }

    private static List<Cell> row(Frame frame, String name, Recall own, Recall rules) {
        return Stream.concat(
                        Stream.of(Cell.of(name)),
                        Stream.of(own, rules).map(recall -> Cell.number(found(frame, recall))))
                .toList();
    }

    private static String found(Frame frame, Recall recall) {
        return frame.text(
                "labs.letters.found", "found", recall.found(), "all", recall.all(), "percent", recall.percent());
    }

    private static String name(Frame frame, Span.Kind kind) {
        var words = frame.text("labs.detect.kind." + Kinds.key(kind));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
