package org.twige.learning.classes;

import java.util.ArrayList;
import java.util.List;
import org.twige.web.Frame;

/**
 * What speaks against a class as it was typed. It is saved all the same by whoever has read this.
 *
 * @param lessons how many minutes its lessons take; zero if they fit
 * @param minutes how many it has
 * @param elsewhere the names of people on its list who would be in another class at that time
 */
record ClassDoubts(int lessons, int minutes, List<String> elsewhere) {

    static final ClassDoubts NONE = new ClassDoubts(0, 0, List.of());

    boolean isEmpty() {
        return lessons == 0 && elsewhere.isEmpty();
    }

    /** Goes with the form, and says which doubts its reader has seen. */
    String key() {
        return lessons + "/" + minutes + "/" + String.join(", ", elsewhere);
    }

    List<String> sentences(Frame frame) {
        var sentences = new ArrayList<String>();
        if (lessons > 0) {
            sentences.add(frame.text("learning.classes.doubt.long", "lessons", lessons, "minutes", minutes));
        }
        if (!elsewhere.isEmpty()) {
            var names = String.join(", ", elsewhere);
            sentences.add(frame.text("learning.classes.doubt.elsewhere", "count", elsewhere.size(), "names", names));
        }
        return sentences;
    }
}
