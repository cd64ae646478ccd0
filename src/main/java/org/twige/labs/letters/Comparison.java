package org.twige.labs.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twige.labs.data.Letter;
import org.twige.labs.data.Span;
import org.twige.labs.detect.Detector;
import org.twige.labs.detect.Finding;
import org.twige.labs.round.Round;

/** The learner's three letters, as the learner and as the rules blacked them out. */
record Comparison(List<Redaction> own, List<Redaction> rules) {

    static Comparison of(Round round, String language, Detector detector) {
        var own = new ArrayList<Redaction>();
        var rules = new ArrayList<Redaction>();
        for (var letter : OwnLetters.of(round, language)) {
            own.add(new Redaction(letter, marked(round, letter, own.size() + 1)));
            rules.add(new Redaction(letter, detector.findWithNames(letter.text())));
        }
        return new Comparison(List.copyOf(own), List.copyOf(rules));
    }

    /** As the package comment says, but for the request. */
    Map<String, Long> figures() {
        var names = Recall.of(rules, Span.Kind.NAME);
        return new HashMap<>(Map.of(
                "items", (long) Recall.of(own).all(),
                "missed", (long) Recall.of(own).missed(),
                "over", (long) needless(own),
                "rulesmissed", (long) Recall.of(rules).missed(),
                "rulesover", (long) needless(rules),
                "both", (long) both(),
                "names", (long) names.all(),
                "rulesnames", (long) names.missed()));
    }

    /** What the learner and the rules both left. */
    int both() {
        var both = 0;
        for (var at = 0; at < own.size(); at++) {
            var left = new ArrayList<>(own.get(at).missed());
            left.retainAll(rules.get(at).missed());
            both += left.size();
        }
        return both;
    }

    static int needless(List<Redaction> letters) {
        return letters.stream().mapToInt(Redaction::needless).sum();
    }

    private static List<Finding> marked(Round round, Letter letter, int number) {
        var pieces = Piece.of(letter.text());
        var marks = round.reading() ? numbers(letter, pieces) : Marks.read(round.choice("marks" + number, ""));
        return marks.findings(pieces);
    }

    /** What somebody marks who looks for numbers and for no word. */
    private static Marks numbers(Letter letter, List<Piece> pieces) {
        var kinds = new HashMap<Integer, Span.Kind>();
        for (var at = 0; at < pieces.size(); at++) {
            var digits = pieces.get(at).in(letter.text()).replaceAll("\\D", "").length();
            if (digits >= 9) {
                kinds.put(at, digits < 14 ? Span.Kind.PHONE : Span.Kind.IDENTITY);
            }
        }
        return new Marks(kinds);
    }
}
