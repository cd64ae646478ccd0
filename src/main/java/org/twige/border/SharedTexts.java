package org.twige.border;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the texts that the cells of a workbook share, which are held in memory, and counts while it reads.
 *
 * @see "ECMA-376, part 1, 18.4 Shared String Table"
 */
final class SharedTexts {

    private static final int MOST_LETTERS = 60_000_000;
    private static final int MOST_TEXTS = 3_000_000;

    private final long mostLetters;
    private final int mostTexts;
    private final List<String> texts = new ArrayList<>();
    private final CellText text = new CellText();
    private long letters;

    SharedTexts() {
        this(MOST_LETTERS, MOST_TEXTS);
    }

    SharedTexts(long mostLetters, int mostTexts) {
        this.mostLetters = mostLetters;
        this.mostTexts = mostTexts;
    }

    /** What is read aloud of an East Asian text stands beside it and is no part of it. */
    List<String> read(XmlReader shared) throws IOException {
        var spoken = false;
        while (shared.next()) {
            if (shared.begins("si")) {
                text.clear();
            } else if (shared.begins("rPh") || shared.ends("rPh")) {
                spoken = shared.begins("rPh");
            } else if (shared.begins("t") && !spoken) {
                append(shared.text());
            } else if (shared.ends("si")) {
                end();
            }
        }
        return texts;
    }

    private void append(String more) throws SafeUnzip.TooLarge {
        letters += more.length();
        if (letters > mostLetters) {
            throw new SafeUnzip.TooLarge();
        }
        text.append(more);
    }

    private void end() throws SafeUnzip.TooLarge {
        texts.add(CellTexts.unescaped(text.toString()));
        if (texts.size() > mostTexts) {
            throw new SafeUnzip.TooLarge();
        }
    }
}
