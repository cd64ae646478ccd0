package org.twige.labs.letters;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twige.labs.data.Letter;
import org.twige.labs.data.Span;
import org.twige.labs.detect.Kinds;
import org.twige.labs.round.Round;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * A letter in pieces, to be marked.
 *
 * @param asking whether nothing was marked, and something has to be
 */
record LetterPage(Round round, LetterStep step, Letter letter, List<Piece> pieces, Marks marks, boolean asking) {

    static LetterPage of(Round round, LetterStep step, String language) {
        var letter = OwnLetters.of(round, language).get(step.number() - 1);
        var marks = Marks.read(round.choice(step.field(), ""));
        return new LetterPage(round, step, letter, Piece.of(letter.text()), marks, false);
    }

    LetterPage mended() {
        return new LetterPage(round, step, letter, pieces, marks, true);
    }

    Marks sent(Map<String, String> fields) {
        return Marks.sent(fields, pieces.size());
    }

    /** The letter as it came, to be read in one go. */
    List<String> lines() {
        return letter.text().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The numbers of the pieces of each paragraph. */
    List<List<Integer>> paragraphs() {
        return IntStream.rangeClosed(0, pieces.getLast().paragraph())
                .mapToObj(paragraph -> IntStream.range(0, pieces.size())
                        .filter(piece -> pieces.get(piece).paragraph() == paragraph)
                        .boxed()
                        .toList())
                .toList();
    }

    String words(int piece) {
        return pieces.get(piece).in(letter.text());
    }

    static List<Choice> kinds(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", frame.text("labs.letters.stays"))),
                        Stream.of(Span.Kind.values())
                                .map(Kinds::key)
                                .map(kind -> Choice.of(kind, frame.text("labs.detect.kind." + kind))))
                .toList();
    }

    Errors errors(Frame frame) {
        return asking ? Errors.of("p0", frame.text("labs.letters.nothing")) : Errors.none();
    }

    /** Said where there are no letters in the reader's language. */
    boolean isForeign(Frame frame) {
        return !letter.language().equals(frame.language());
    }
}
