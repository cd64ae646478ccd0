package org.twige.courses;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Dresses clean course text in the classes of this release's components.
 *
 * <p>Published text carries no classes, so that a new look needs no new version.
 */
final class Look {

    private static final Map<String, String> CLASSES = Map.of(
            "p", "govuk-body",
            "h2", "govuk-heading-m",
            "ul", "govuk-list govuk-list--bullet",
            "ol", "govuk-list govuk-list--number",
            "table", "govuk-table",
            "tr", "govuk-table__row",
            "th", "govuk-table__header",
            "td", "govuk-table__cell",
            "blockquote", "govuk-inset-text");
    private static final Pattern OPENING = Pattern.compile("<(p|h2|ul|ol|table|tr|th|td|blockquote)(?=[ >])");

    private Look() {}

    static SafeHtml dress(String clean) {
        return new SafeHtml(OPENING.matcher(clean)
                .replaceAll(tag -> "<" + tag.group(1) + " class=\"" + CLASSES.get(tag.group(1)) + "\""));
    }
}
