package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.country.Country;

@PageTest
class ComponentsTests {

    @Autowired
    private TemplateEngine templates;

    @Autowired
    private Country country;

    @Autowired
    private Texts texts;

    @ParameterizedTest
    @MethodSource("org.twige.web.OurComponents#all")
    void a_component_gives_the_published_html_for_every_option_it_supports(OurComponent component) throws Exception {
        var compared = 0;
        var different = new ArrayList<String>();

        for (var fixture : PublishedFixture.of(component.name)) {
            if (component.understands(fixture)) {
                compared++;
                var ours = normal(rendered(component, fixture));
                var published = normal(fixture.html());
                if (!ours.equals(published)) {
                    different.add("%s\n%s\nis published as\n%s".formatted(fixture.name(), ours, published));
                }
            }
        }

        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(component.atLeast);
    }

    private String rendered(OurComponent component, PublishedFixture fixture) {
        Map<String, Object> parameters = new HashMap<>(component.parameters(fixture));
        parameters.put("frame", new Frame("en", country, texts, null, "/", ""));
        var html = new StringOutput();
        templates.render("web/" + component.name + ".jte", parameters, html);
        return html.toString();
    }

    /** The same HTML whatever its indentation and the order of its attributes. */
    private static String normal(String html) {
        var written = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(node, "", written));
        return written.toString();
    }

    private static void write(Node node, String indent, StringBuilder written) {
        if (node instanceof TextNode text) {
            var words = text.text().strip();
            written.append(words.isEmpty() ? "" : indent + words + "\n");
        } else if (node instanceof Element element) {
            written.append(indent).append('<').append(element.normalName());
            element.attributes().asList().stream()
                    .sorted(Comparator.comparing(Attribute::getKey))
                    .forEach(each -> written.append(' ')
                            .append(each.getKey())
                            .append('=')
                            .append(words(each)));
            written.append(">\n");
            element.childNodes().forEach(child -> write(child, indent + " ", written));
        }
    }

    private static String words(Attribute attribute) {
        var words = attribute.getValue().strip().split("\\s+");
        return attribute.getKey().equals("class")
                ? java.util.Arrays.stream(words).sorted().toList().toString()
                : String.join(" ", words);
    }
}
