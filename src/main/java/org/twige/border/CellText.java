package org.twige.border;

/**
 * The text of one cell while it is read, with an end that no spreadsheet passes.
 *
 * @see "Excel specifications and limits: total number of characters that a cell can contain"
 */
final class CellText {

    static final int LONGEST = 32_767;

    private final StringBuilder text = new StringBuilder();

    void clear() {
        text.setLength(0);
    }

    /** @throws SafeUnzip.TooLarge when the text becomes longer than a cell may be */
    void append(String more) throws SafeUnzip.TooLarge {
        if (text.length() + more.length() > LONGEST) {
            throw new SafeUnzip.TooLarge();
        }
        text.append(more);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
