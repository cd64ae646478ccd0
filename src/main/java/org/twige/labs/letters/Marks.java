package org.twige.labs.letters;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.twige.labs.data.Span;
import org.twige.labs.detect.Finding;
import org.twige.labs.detect.Kinds;

/** What a learner marked in a letter: the kind by the number of the piece, from 0. */
record Marks(Map<Integer, Span.Kind> kinds) {

    /** What stands for a letter in which nothing was marked. */
    private static final String NOTHING = "-";

    static Marks none() {
        return new Marks(Map.of());
    }

    /** From what a form sent, a field for each piece; anything else is left out. */
    static Marks sent(Map<String, String> fields, int pieces) {
        var kinds = new TreeMap<Integer, Span.Kind>();
        for (var piece = 0; piece < pieces; piece++) {
            for (var kind : Span.Kind.values()) {
                if (Kinds.key(kind).equals(fields.get("p" + piece))) {
                    kinds.put(piece, kind);
                }
            }
        }
        return new Marks(kinds);
    }

    /** As {@link #text} wrote them. */
    static Marks read(String text) {
        var kinds = new TreeMap<Integer, Span.Kind>();
        for (var mark : text.split(" ", -1)) {
            var parts = mark.split(":", -1);
            if (parts.length == 2) {
                kinds.put(Integer.valueOf(parts[0]), Span.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
            }
        }
        return new Marks(kinds);
    }

    String text() {
        return kinds.isEmpty()
                ? NOTHING
                : kinds.entrySet().stream()
                        .map(mark -> mark.getKey() + ":" + Kinds.key(mark.getValue()))
                        .collect(joining(" "));
    }

    /** The key of the kind of a piece; empty for one that may stay. */
    String at(int piece) {
        var kind = kinds.get(piece);
        return kind == null ? "" : Kinds.key(kind);
    }

    /** The marked pieces as findings, so that they are measured as those of the rules are. */
    List<Finding> findings(List<Piece> pieces) {
        var findings = new ArrayList<Finding>();
        kinds.forEach((piece, kind) -> {
            if (piece < pieces.size()) {
                var marked = pieces.get(piece);
                findings.add(new Finding(kind, marked.start(), marked.end(), ""));
            }
        });
        return findings;
    }
}
