package org.twige.assessment.exchange;

import java.util.List;

/**
 * A question with options as another system had it, in plain text.
 *
 * @param name as the file calls it; empty if it has no name
 * @param line where it begins; 0 where the format has no lines
 * @param stem paragraphs, lists and tables as the files of a course have them
 * @param several true if more than one option may be chosen
 * @param notes what was lost on the way
 */
public record ForeignItem(String name, int line, String stem, boolean several, List<Option> options, List<Note> notes) {

    /**
     * One option.
     *
     * @param why what the other system says to somebody who chose it; may be empty
     */
    public record Option(String text, boolean right, String why) {}

    /** What was lost, but does not change the question. */
    public enum Note {
        /** Bold, colour, headings and the like. */
        FORMATTING,
        /** What is said to everybody, whatever they chose. */
        GENERAL_FEEDBACK,
        /** An option was worth a part of the mark. */
        WEIGHTS,
        /** Not every option says why it is right or wrong. */
        NO_EXPLANATION,
        /** Links lead nowhere without their address. */
        LINKS
    }

    /** The letters of the right options. */
    public String key() {
        var key = new StringBuilder();
        for (var i = 0; i < options.size(); i++) {
            if (options.get(i).right()) {
                key.append((char) ('a' + i));
            }
        }
        return key.toString();
    }
}
