package org.twige.courses.manuscript;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing of a course, its words left open.
 *
 * @param name as lessons name it, and its files
 * @param width in the units of its view box; so is the height
 * @param svg with a token {@code {{key}}} for every word
 * @param labels by key, then by language
 */
public record Drawing(String name, int width, int height, String svg, Map<String, Map<String, String>> labels) {

    static final Pattern TOKEN = Pattern.compile("\\{\\{([a-z][a-z0-9-]*)}}");

    /** The drawing with its words in a language. */
    public String in(String language) {
        return TOKEN.matcher(svg)
                .replaceAll(token -> Matcher.quoteReplacement(
                        escaped(labels.getOrDefault(token.group(1), Map.of()).getOrDefault(language, ""))));
    }

    /** A text as it stands between the elements, or in an attribute, of XML and HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    /** The files it is made of. */
    boolean isMadeOf(String path) {
        return path.equals("drawings/" + name + ".svg") || path.equals("drawings/" + name + ".yaml");
    }
}
