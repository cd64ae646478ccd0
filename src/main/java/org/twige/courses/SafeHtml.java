package org.twige.courses;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Course text that was cleaned at publication, the only text that templates print without escaping.
 *
 * <p>Only {@link Markdown} and the store that kept its work can make one.
 */
public final class SafeHtml implements Content {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    /** The HTML itself, well-formed, without a surrounding element. */
    public String html() {
        return html;
    }

    @Override
    public String toString() {
        return html;
    }
}
