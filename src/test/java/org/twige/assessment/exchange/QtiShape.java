package org.twige.assessment.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twige.border.XmlElement;

/**
 * What QTI 3.0 lets stand in the elements that we write, taken from the words of the specification: its schema may not be
 * handed on with this project. An element or attribute that is not named here is a mistake.
 *
 * @see "1EdTech, Question and Test Interoperability 3.0: ASI Information Model 1.0, sections 5.1 to 5.9"
 */
final class QtiShape {

    private static final String NAME = "[a-zA-Z_][a-zA-Z0-9_.-]*";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";
    private static final String FLOW = "((p|ul|table) )+";

    /**
     * One element.
     *
     * @param children a pattern over the names of its children, each followed by a space
     * @param needed attributes that must stand there, with the pattern of their value
     * @param allowed attributes that may
     */
    private record Shape(String children, Map<String, String> needed, Map<String, String> allowed) {}

    private static Shape of(String children, Map<String, String> needed) {
        return new Shape(children, needed, Map.of());
    }

    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> NAMED = Map.of("identifier", NAME);
    private static final Map<String, String> DECLARED =
            Map.of("identifier", NAME, "cardinality", "single|multiple", "base-type", "identifier|float");
    private static final String RULES = "((qti-response-condition|qti-set-outcome-value) )*";
    private static final String EXPRESSION = "(qti-match|qti-variable|qti-correct|qti-map-response|qti-base-value) ";

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry(
                    "qti-assessment-item",
                    new Shape(
                            "(qti-response-declaration )*(qti-outcome-declaration )*(qti-item-body )?"
                                    + "(qti-response-processing )?(qti-modal-feedback )*",
                            Map.of("identifier", NAME, "title", "(?s).+", "time-dependent", "true|false"),
                            Map.of("adaptive", "true|false", "lang", "[a-z]{2}"))),
            Map.entry("qti-response-declaration", of("(qti-correct-response )?(qti-mapping )?", DECLARED)),
            Map.entry("qti-outcome-declaration", of("(qti-default-value )?", DECLARED)),
            Map.entry("qti-correct-response", of("(qti-value )+", NONE)),
            Map.entry("qti-default-value", of("(qti-value )+", NONE)),
            Map.entry("qti-value", of("", NONE)),
            Map.entry(
                    "qti-mapping",
                    new Shape(
                            "(qti-map-entry )+",
                            NONE,
                            Map.of("lower-bound", NUMBER, "upper-bound", NUMBER, "default-value", NUMBER))),
            Map.entry("qti-map-entry", of("", Map.of("map-key", NAME, "mapped-value", NUMBER))),
            Map.entry("qti-item-body", of("((p|ul|table) )*qti-choice-interaction ", NONE)),
            Map.entry(
                    "qti-choice-interaction",
                    of(
                            "(qti-prompt )?(qti-simple-choice )+",
                            Map.of("response-identifier", NAME, "shuffle", "true|false", "max-choices", "\\d+"))),
            Map.entry("qti-prompt", of("", NONE)),
            Map.entry("qti-simple-choice", of("", NAMED)),
            Map.entry("qti-response-processing", of(RULES, NONE)),
            Map.entry("qti-response-condition", of("qti-response-if (qti-response-else )?", NONE)),
            Map.entry("qti-response-if", of(EXPRESSION + RULES, NONE)),
            Map.entry("qti-response-else", of(RULES, NONE)),
            Map.entry("qti-match", of(EXPRESSION + EXPRESSION, NONE)),
            Map.entry("qti-set-outcome-value", of(EXPRESSION, NAMED)),
            Map.entry("qti-base-value", of("", Map.of("base-type", "float"))),
            Map.entry("qti-variable", of("", NAMED)),
            Map.entry("qti-correct", of("", NAMED)),
            Map.entry("qti-map-response", of("", NAMED)),
            Map.entry(
                    "qti-modal-feedback",
                    of(
                            "qti-content-body ",
                            Map.of("outcome-identifier", NAME, "identifier", NAME, "show-hide", "show|hide"))),
            Map.entry("qti-content-body", of(FLOW, NONE)),
            Map.entry("p", of("", NONE)),
            Map.entry("ul", of("(li )+", NONE)),
            Map.entry("li", of("", NONE)),
            Map.entry("table", of("(thead )?(tbody )+", NONE)),
            Map.entry("thead", of("(tr )+", NONE)),
            Map.entry("tbody", of("(tr )+", NONE)),
            Map.entry("tr", of("((th|td) )+", NONE)),
            Map.entry("th", of("", NONE)),
            Map.entry("td", of("", NONE)));

    private QtiShape() {}

    /** Looks at an element and at everything in it. */
    static void check(XmlElement element) {
        var shape =
                Objects.requireNonNull(SHAPES.get(element.name()), () -> "no element of an item: " + element.name());
        var children = element.children().map(one -> one.name() + " ").collect(Collectors.joining());
        assertThat(children).as(element.name()).matches(Pattern.compile(shape.children()));
        shape.needed()
                .forEach((name, value) -> assertThat(element.attribute(name))
                        .as(element.name() + " " + name)
                        .matches(value));
        element.attributes()
                .forEach((name, value) -> assertThat(List.of(shape.needed(), shape.allowed()))
                        .as(element.name() + " may have " + name + "=" + value)
                        .anyMatch(known -> known.containsKey(name) && value.matches(known.get(name))));
        element.children().forEach(QtiShape::check);
    }
}
