package org.twige.labs.drafts;

import java.util.List;
import org.twige.labs.data.Material;

/**
 * A draft and its source sheet in one language, before the values of a round are filled in.
 *
 * @param sheet lines of the notes, letters and rules from which a careful person finds the errors
 */
record DraftForm(String title, List<String> sheet, List<Sentence> sentences) {

    static DraftForm of(Material file) {
        return new DraftForm(
                file.text("title"),
                file.texts("sheet"),
                file.texts("text").stream().map(Sentence::parse).toList());
    }
}
