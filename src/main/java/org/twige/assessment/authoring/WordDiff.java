package org.twige.assessment.authoring;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.twige.assessment.bank.ItemSheet;

/** What changed from one text of an item to another, field by field and word by word. */
record WordDiff(List<Changed> fields) {

    /** A field with other words than before. */
    record Changed(String field, List<Piece> pieces) {}

    /** Words that stayed, went or came. */
    record Piece(What what, String words) {}

    /** What became of words. */
    enum What {
        STAYED,
        WENT,
        CAME
    }

    static WordDiff between(ItemSheet before, ItemSheet after) {
        var names = new TreeSet<String>(Comparator.naturalOrder());
        names.addAll(before.fields().keySet());
        names.addAll(after.fields().keySet());
        return new WordDiff(names.stream()
                .filter(name -> !before.text(name).equals(after.text(name)))
                .map(name -> new Changed(name, pieces(words(before.text(name)), words(after.text(name)))))
                .toList());
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(pieces, What.STAYED, before.subList(at, delta.getSource().getPosition()));
            add(pieces, What.WENT, delta.getSource().getLines());
            add(pieces, What.CAME, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, What.STAYED, before.subList(at, before.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, What what, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(what, String.join(" ", words)));
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }
}
