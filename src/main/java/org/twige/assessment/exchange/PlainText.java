package org.twige.assessment.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlSanitizer;
import org.twige.assessment.exchange.ForeignItem.Note;
import org.twige.border.XmlElement;
import org.twige.border.XmlPiece;

/**
 * What is left of a page when only its words may stay: paragraphs, lists with a hyphen before each line, tables with
 * upright strokes, as the files of a course have them.
 *
 * @param text parts with an empty line between them
 * @param notes what was lost
 * @param hasPicture is there something to see or hear that words do not replace?
 * @param hasFormula is there a formula that words do not replace?
 */
record PlainText(String text, Set<Note> notes, boolean hasPicture, boolean hasFormula) {

    static final PlainText EMPTY = new PlainText("", Set.of(), false, false);

    private static final Pattern TAG =
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]{0,2000})?/?>|&[a-zA-Z]{2,8};|&#\\d{1,6};");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

    /** Words as they are; a line stays a line, an empty line ends a paragraph. */
    static PlainText plain(String words) {
        var parts = new ArrayList<String>();
        for (var part : words.strip().split("\\n\\s*\\n", -1)) {
            var lines = part.lines()
                    .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                    .toList();
            parts.add(String.join("\n", lines));
        }
        return new PlainText(String.join("\n\n", parts).strip(), Set.of(), false, false);
    }

    /** HTML if it has tags, otherwise words as they are: what systems do that are not told. */
    static PlainText guessed(String words) {
        return TAG.matcher(words).find() ? html(words) : plain(words);
    }

    static PlainText html(String html) {
        var builder = new Builder();
        HtmlSanitizer.sanitize(html, builder);
        return builder.built();
    }

    static PlainText markdown(String words) {
        return html(HTML.render(MARKDOWN.parse(words)));
    }

    /** What stands inside an element, besides those of some names. */
    static PlainText xml(XmlElement element, Set<String> besides) {
        var builder = new Builder();
        walk(element, besides, builder);
        return builder.built();
    }

    private static void walk(XmlElement element, Set<String> besides, Builder into) {
        for (var piece : element.pieces()) {
            switch (piece) {
                case XmlPiece.Words(String words) -> into.text(words);
                case XmlElement child -> {
                    var name = child.name().toLowerCase(Locale.ROOT);
                    if (!besides.contains(name)) {
                        into.openTag(name, List.of());
                        walk(child, besides, into);
                        into.closeTag(name);
                    }
                }
            }
        }
    }

    /** This and then another, each a part of its own. */
    PlainText and(PlainText other) {
        var both = EnumSet.noneOf(Note.class);
        both.addAll(notes);
        both.addAll(other.notes);
        return new PlainText(
                (text + "\n\n" + other.text).strip(),
                both,
                hasPicture || other.hasPicture,
                hasFormula || other.hasFormula);
    }

    /** All in one line, as an option has it. */
    String line() {
        return text.replaceAll("\\s*\\n\\s*", " ");
    }

    /** Listens to tags and words, and keeps the words. */
    private static final class Builder implements HtmlSanitizer.Policy {

        private static final Set<String> BLOCKS = Set.of(
                "p",
                "div",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "ul",
                "ol",
                "table",
                "blockquote",
                "pre",
                "section",
                "tr",
                "li",
                "dl",
                "dt",
                "dd",
                "center",
                "hr",
                "prompt",
                "qti-prompt",
                "rubricblock",
                "qti-rubric-block");
        private static final Set<String> PICTURES =
                Set.of("img", "picture", "audio", "video", "object", "embed", "iframe", "svg", "canvas", "source");
        private static final Set<String> MARKS = Set.of(
                "b",
                "strong",
                "i",
                "em",
                "u",
                "s",
                "font",
                "sub",
                "sup",
                "code",
                "mark",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "pre",
                "blockquote");
        private static final Set<String> SILENT = Set.of("script", "style", "title", "head");

        private final StringBuilder done = new StringBuilder();
        private final StringBuilder part = new StringBuilder();
        private final Set<Note> notes = EnumSet.noneOf(Note.class);
        private String last = "";
        private boolean picture;
        private boolean formula;
        private int silent;

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String name, List<String> attributes) {
            picture |= PICTURES.contains(name);
            formula |= name.equals("math");
            silent += SILENT.contains(name) ? 1 : 0;
            if (MARKS.contains(name)) {
                notes.add(Note.FORMATTING);
            } else if (name.equals("a")) {
                notes.add(Note.LINKS);
            }
            if (BLOCKS.contains(name)) {
                end();
                part.append(name.equals("li") ? "- " : name.equals("tr") ? "|" : "");
            } else if (name.equals("br")) {
                part.append(' ');
            }
        }

        @Override
        public void closeTag(String name) {
            silent -= SILENT.contains(name) && silent > 0 ? 1 : 0;
            if (name.equals("td") || name.equals("th")) {
                part.append(" |");
            } else if (BLOCKS.contains(name)) {
                end();
            }
        }

        @Override
        public void text(String words) {
            if (silent == 0) {
                part.append(words.replace('\n', ' ').replace('\r', ' '));
            }
        }

        /** Lines of a list and of a table stand under each other, all else apart. */
        private void end() {
            var line = SPACES.matcher(part).replaceAll(" ").strip();
            part.setLength(0);
            if (line.isEmpty() || line.equals("-") || line.equals("|")) {
                return;
            }
            var mark = line.startsWith("- ") ? "- " : line.startsWith("|") ? "|" : "";
            if (!done.isEmpty()) {
                done.append(!mark.isEmpty() && mark.equals(last) ? "\n" : "\n\n");
            }
            done.append(line);
            last = mark;
        }

        PlainText built() {
            end();
            return new PlainText(done.toString(), Set.copyOf(notes), picture, formula);
        }
    }
}
