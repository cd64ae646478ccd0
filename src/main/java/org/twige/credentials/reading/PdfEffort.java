package org.twige.credentials.reading;

import java.util.Map;
import org.apache.pdfbox.contentstream.operator.OperatorName;

/**
 * Counts what a page makes us do. A form that draws another one ten times, which draws another one ten times, asks in a
 * few kilobytes for more than anybody would ever finish.
 */
final class PdfEffort {

    static final int MOST = 2_000_000;

    /** A letter, and a state put aside, take memory; a form or a picture has to be unpacked each time. */
    private static final int LETTER = 10;

    private static final Map<String, Integer> HEAVY = Map.of(OperatorName.SAVE, 10, OperatorName.DRAW_OBJECT, 100);

    private int spent;

    /** Thrown when a page asks for too much, or nobody waits for it any more; PDFBox passes over what it knows. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    void operator(String name) {
        spend(HEAVY.getOrDefault(name, 1));
    }

    void letter() {
        spend(LETTER);
    }

    private void spend(int more) {
        spent += more;
        if (spent > MOST || Thread.currentThread().isInterrupted()) {
            throw new Spent();
        }
    }
}
