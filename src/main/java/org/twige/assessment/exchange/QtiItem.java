package org.twige.assessment.exchange;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twige.assessment.exchange.ForeignItem.Note;
import org.twige.assessment.exchange.Judge.Asked;
import org.twige.assessment.exchange.Judge.Choice;
import org.twige.assessment.exchange.SkippedItem.Reason;
import org.twige.border.XmlElement;

/**
 * Reads one item of QTI 2.1, 2.2 or 3.0: the same elements, named {@code simpleChoice} in the one and
 * {@code qti-simple-choice} in the other.
 *
 * @see "1EdTech, Question and Test Interoperability 2.1, 2.2.2 and 3.0"
 */
final class QtiItem {

    private static final Set<String> BESIDES_THE_STEM = Set.of(
            "choiceinteraction",
            "qti-choice-interaction",
            "feedbackblock",
            "qti-feedback-block",
            "feedbackinline",
            "qti-feedback-inline",
            "rubricblock",
            "qti-rubric-block");

    private static final Set<String> BESIDES_A_CHOICE = Set.of("feedbackinline", "qti-feedback-inline");

    private final XmlElement item;
    private final Judge judge = new Judge("qti");
    private final Set<Note> notes = EnumSet.noneOf(Note.class);

    QtiItem(XmlElement item) {
        this.item = item;
    }

    static boolean isOne(XmlElement root) {
        return name(root).equals("assessmentitem");
    }

    ReadItems read() {
        var interactions = body().stream()
                .flatMap(XmlElement::inside)
                .filter(inside -> name(inside).endsWith("interaction"))
                .toList();
        if (interactions.size() > 1) {
            judge.skip(title(), item.line(), Reason.SEVERAL_QUESTIONS);
        } else if (interactions.isEmpty()) {
            judge.skip(title(), item.line(), Reason.DESCRIPTION);
        } else if (name(interactions.getFirst()).equals("choiceinteraction")) {
            judge.add(asked(interactions.getFirst()));
        } else {
            judge.skip(title(), item.line(), reason(name(interactions.getFirst())));
        }
        return judge.read();
    }

    private Asked asked(XmlElement interaction) {
        var declared = in(item, "responsedeclaration").stream()
                .filter(one -> attribute(one, "identifier").equals(attribute(interaction, "responseidentifier")))
                .findFirst();
        var right = declared.map(this::right).orElse(Set.of());
        var several = declared.filter(one -> attribute(one, "cardinality").equals("multiple"))
                        .isPresent()
                && !attribute(interaction, "maxchoices").equals("1");
        var prompt = in(interaction, "prompt").stream()
                .findFirst()
                .map(words -> PlainText.xml(words, BESIDES_A_CHOICE))
                .orElse(PlainText.EMPTY);
        var stem = body().map(words -> PlainText.xml(words, BESIDES_THE_STEM))
                .orElse(PlainText.EMPTY)
                .and(prompt);
        var choices = in(interaction, "simplechoice").stream()
                .map(choice -> new Choice(
                        PlainText.xml(choice, BESIDES_A_CHOICE),
                        right.contains(attribute(choice, "identifier")),
                        why(choice)))
                .toList();
        if (saysMore(choices.size(), interaction)) {
            notes.add(Note.GENERAL_FEEDBACK);
        }
        return new Asked(title(), item.line(), stem, several, choices, notes);
    }

    /** The options that are named as right; where none is, those that earn something. */
    private Set<String> right(XmlElement declared) {
        var named = in(declared, "correctresponse").stream()
                .flatMap(correct -> in(correct, "value").stream())
                .map(XmlElement::words)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var earning = in(declared, "mapping").stream()
                .flatMap(mapping -> in(mapping, "mapentry").stream())
                .filter(entry -> number(attribute(entry, "mappedvalue")) > 0)
                .toList();
        if (earning.stream()
                        .map(entry -> attribute(entry, "mappedvalue"))
                        .distinct()
                        .count()
                > 1) {
            notes.add(Note.WEIGHTS);
        }
        return named.isEmpty()
                ? earning.stream().map(entry -> attribute(entry, "mapkey")).collect(Collectors.toSet())
                : named;
    }

    /** What is said about an option stands inside it, or at the end of the item under its name. */
    private PlainText why(XmlElement choice) {
        var inside = in(choice, "feedbackinline").stream().findFirst();
        return inside.or(() -> modals().stream()
                        .filter(modal -> attribute(modal, "identifier").equals(attribute(choice, "identifier")))
                        .findFirst())
                .map(said -> PlainText.xml(said, Set.of()))
                .orElse(PlainText.EMPTY);
    }

    /** Is anything said that belongs to no single option? */
    private boolean saysMore(int options, XmlElement interaction) {
        var known = in(interaction, "simplechoice").stream()
                .map(choice -> attribute(choice, "identifier"))
                .collect(Collectors.toSet());
        return options > 0
                && (modals().stream().anyMatch(modal -> !known.contains(attribute(modal, "identifier")))
                        || body().stream()
                                .flatMap(XmlElement::inside)
                                .anyMatch(one -> name(one).equals("feedbackblock")));
    }

    private List<XmlElement> modals() {
        return in(item, "modalfeedback");
    }

    private Optional<XmlElement> body() {
        return in(item, "itembody").stream().findFirst();
    }

    private String title() {
        var title = attribute(item, "title").strip();
        return title.isEmpty() ? attribute(item, "identifier") : title;
    }

    private static List<XmlElement> in(XmlElement element, String named) {
        return element.children().filter(child -> name(child).equals(named)).toList();
    }

    /** The name as QTI 2 and QTI 3 have in common. */
    private static String name(XmlElement element) {
        var name = element.name().toLowerCase(Locale.ROOT);
        return (name.startsWith("qti-") ? name.substring("qti-".length()) : name).replace("-", "");
    }

    private static String attribute(XmlElement element, String named) {
        return element.attributes().entrySet().stream()
                .filter(attribute -> attribute
                        .getKey()
                        .toLowerCase(Locale.ROOT)
                        .replace("-", "")
                        .equals(named))
                .map(attribute -> attribute.getValue().strip())
                .findFirst()
                .orElse("");
    }

    private static double number(String written) {
        return written.matches("[-+]?\\d{0,6}\\.?\\d{1,10}") ? Double.parseDouble(written) : 0;
    }

    private static Reason reason(String interaction) {
        return switch (interaction) {
            case "matchinteraction", "associateinteraction", "gapmatchinteraction" -> Reason.MATCHING;
            case "textentryinteraction" -> Reason.SHORT_ANSWER;
            case "extendedtextinteraction" -> Reason.ESSAY;
            case "sliderinteraction" -> Reason.NUMERIC;
            default -> Reason.OTHER_KIND;
        };
    }
}
