package org.twige.courses;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.twige.courses.manuscript.DrawingMark;

/**
 * Turns an author's Markdown into HTML that is safe to print: once, when a course is published.
 *
 * @see "CommonMark 0.31 with the tables of GitHub Flavored Markdown"
 */
final class Markdown {

    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> new HeaderCells())
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "code", "blockquote", "ul", "ol", "li", "h2")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("scope")
            .matching(false, "col", "row")
            .onElements("th")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("\\d{1,3}"))
            .onElements("ol")
            .toFactory();

    private Markdown() {}

    /** A text of paragraphs, lists, headings and tables. */
    static SafeHtml blocks(String markdown) {
        return blocks(markdown, _ -> "");
    }

    /**
     * A text of paragraphs, lists, headings, tables and drawings.
     *
     * @param figures the HTML of a drawing, the only one that is not cleaned
     */
    static SafeHtml blocks(String markdown, Function<DrawingMark, String> figures) {
        var html = new StringJoiner("\n");
        for (var node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            var mark = DrawingMark.of(node);
            html.add(mark.isPresent() ? figures.apply(mark.get()) : clean(RENDERER.render(node)));
        }
        return new SafeHtml(html.toString());
    }

    /** One line for a label: the text of a single paragraph without the paragraph itself. */
    static SafeHtml line(String markdown) {
        var html = clean(RENDERER.render(PARSER.parse(markdown)));
        var single = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - "</p>".length();
        return new SafeHtml(single ? html.substring("<p>".length(), html.length() - "</p>".length()) : html);
    }

    /** What is left of any HTML after the policy: no script, no style, no link, no attribute but those of tables. */
    static String clean(String html) {
        return POLICY.sanitize(html).strip();
    }

    private static final class HeaderCells implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof TableCell cell && cell.isHeader()) {
                attributes.put("scope", "col");
            }
            attributes.remove("align");
        }
    }
}
