package org.twige.assessment.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.twige.assessment.bank.ItemSheet;
import org.twige.assessment.bank.Stem;

/**
 * Writes one item as QTI 3.0. Several right options earn what they earn here: all of them one mark, otherwise the right
 * ones less the wrong ones, not below nothing.
 *
 * @see "1EdTech, Question and Test Interoperability 3.0, ASI Information Model"
 */
record QtiItemWriter(ItemSheet item, String language) {

    private static final String RESPONSE = "RESPONSE";
    private static final String SCORE = "SCORE";
    private static final String FEEDBACK = "FEEDBACK";
    private static final String IDENTIFIER = "identifier";

    /** A name in XML begins with a letter. */
    static String identifier(ItemSheet item) {
        return "item-" + item.text("id");
    }

    String document() {
        return XmlText.document(xml -> {
            xml.begin("qti-assessment-item")
                    .with("xmlns", "http://www.imsglobal.org/xsd/imsqtiasi_v3p0")
                    .with(IDENTIFIER, identifier(item))
                    .with("title", item.text("id"))
                    .with("xml:lang", language)
                    .with("adaptive", "false")
                    .with("time-dependent", "false");
            response(xml);
            outcomes(xml);
            body(xml);
            processing(xml);
            letters().forEach(letter -> feedback(xml, letter));
            xml.end();
        });
    }

    private boolean isSeveral() {
        return item.text("kind").equals("choose-all");
    }

    private String cardinality() {
        return isSeveral() ? "multiple" : "single";
    }

    private List<String> letters() {
        return item.letters().chars().mapToObj(Character::toString).toList();
    }

    private boolean isRight(String letter) {
        return item.text("key").contains(letter);
    }

    private void response(XmlText xml) {
        declare(xml, "qti-response-declaration", RESPONSE, IDENTIFIER, cardinality());
        xml.begin("qti-correct-response");
        letters().stream().filter(this::isRight).forEach(letter -> xml.leaf("qti-value", letter));
        xml.end();
        if (isSeveral()) {
            var part = BigDecimal.ONE.divide(BigDecimal.valueOf(item.text("key").length()), 6, RoundingMode.HALF_UP);
            xml.begin("qti-mapping")
                    .with("lower-bound", "0")
                    .with("upper-bound", "1")
                    .with("default-value", "0");
            letters()
                    .forEach(letter -> xml.begin("qti-map-entry")
                            .with("map-key", letter)
                            .with("mapped-value", (isRight(letter) ? part : part.negate()).toPlainString())
                            .end());
            xml.end();
        }
        xml.end();
    }

    private void outcomes(XmlText xml) {
        declare(xml, "qti-outcome-declaration", SCORE, "float", "single");
        xml.begin("qti-default-value").leaf("qti-value", "0").end();
        xml.end();
        declare(xml, "qti-outcome-declaration", FEEDBACK, IDENTIFIER, cardinality());
        xml.end();
    }

    private static void declare(XmlText xml, String name, String identifier, String type, String cardinality) {
        xml.begin(name)
                .with(IDENTIFIER, identifier)
                .with("cardinality", cardinality)
                .with("base-type", type);
    }

    private void body(XmlText xml) {
        var passage = item.in(language, "passage");
        var stem = Stem.of((passage + "\n\n" + item.in(language, "stem")).strip());
        xml.begin("qti-item-body");
        stem.situation().forEach(part -> part(xml, part));
        xml.begin("qti-choice-interaction")
                .with("response-identifier", RESPONSE)
                .with("shuffle", "true")
                .with("max-choices", isSeveral() ? "0" : "1");
        xml.leaf("qti-prompt", stem.question());
        letters()
                .forEach(letter -> xml.begin("qti-simple-choice")
                        .with(IDENTIFIER, letter)
                        .words(item.in(language, letter + ".text"))
                        .end());
        xml.end();
        xml.end();
    }

    private static void part(XmlText xml, Stem.Part part) {
        if (part.isTable()) {
            xml.begin("table");
            xml.begin("thead");
            row(xml, part.rows().getFirst(), "th");
            xml.end().begin("tbody");
            part.rows().stream().skip(1).forEach(cells -> row(xml, cells, "td"));
            xml.end().end();
        } else if (part.isList()) {
            xml.begin("ul");
            part.lines().forEach(line -> xml.leaf("li", line));
            xml.end();
        } else {
            part.lines().forEach(line -> xml.leaf("p", line));
        }
    }

    private static void row(XmlText xml, List<String> cells, String name) {
        xml.begin("tr");
        cells.forEach(cell -> xml.leaf(name, cell));
        xml.end();
    }

    private void processing(XmlText xml) {
        xml.begin("qti-response-processing");
        xml.begin("qti-response-condition").begin("qti-response-if");
        xml.begin("qti-match");
        named(xml, "qti-variable");
        named(xml, "qti-correct");
        xml.end();
        score(
                xml,
                () -> xml.begin("qti-base-value")
                        .with("base-type", "float")
                        .words("1")
                        .end());
        xml.end();
        if (isSeveral()) {
            xml.begin("qti-response-else");
            score(xml, () -> named(xml, "qti-map-response"));
            xml.end();
        }
        xml.end();
        xml.begin("qti-set-outcome-value").with(IDENTIFIER, FEEDBACK);
        named(xml, "qti-variable");
        xml.end().end();
    }

    private static void score(XmlText xml, Runnable value) {
        xml.begin("qti-set-outcome-value").with(IDENTIFIER, SCORE);
        value.run();
        xml.end();
    }

    private static void named(XmlText xml, String expression) {
        xml.begin(expression).with(IDENTIFIER, RESPONSE).end();
    }

    private void feedback(XmlText xml, String letter) {
        var why = item.in(language, letter + ".why");
        if (!why.isEmpty()) {
            xml.begin("qti-modal-feedback")
                    .with("outcome-identifier", FEEDBACK)
                    .with(IDENTIFIER, letter)
                    .with("show-hide", "show");
            xml.begin("qti-content-body").leaf("p", why).end().end();
        }
    }
}
