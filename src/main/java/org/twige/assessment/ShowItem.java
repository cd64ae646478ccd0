package org.twige.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.twige.assessment.Wording.Option;
import org.twige.assessment.bank.ShownItem;
import org.twige.assessment.bank.Stem;
import org.twige.assessment.variant.Variant;
import org.twige.country.Country;
import org.twige.courses.Outcome;
import org.twige.courses.Version;
import org.twige.web.Page;

/** Shows an item to its author on the pages of the learners: as a question, and explained. Nothing on them is sent. */
@Component
public class ShowItem {

    private final Country country;

    ShowItem(Country country) {
        this.country = country;
    }

    /** The texts of an item as one learner gets them. */
    private record Drawn(Wording text, String key) {}

    /**
     * The page of the question.
     *
     * @param language asked for; where the item has none, the original is shown, as it is to a learner
     * @param seed of the variant of a template
     * @return empty while there is no text, or the slots of a template cannot be read
     */
    public Optional<View> question(UUID id, ShownItem item, String language, long seed) {
        return drawn(item, language, seed).map(drawn -> {
            var question = new Question(true, 1, drawn.text(), null, 0, null, null);
            return Page.of(
                    "assessment/question", new QuestionPage("/attempts/" + id, 1, question, "", id, null, false));
        });
    }

    /** The page of the explanations: one for each option that a learner can choose, otherwise one without a response. */
    public Optional<View> explanations(UUID id, ShownItem item, String language, long seed, Version version) {
        return drawn(item, language, seed)
                .map(drawn -> Page.of(
                        "assessment/explanations",
                        new ExplanationsPage(
                                new AttemptId(id),
                                version,
                                new OutcomeScore(outcome(item, version), BigDecimal.ONE, 1),
                                1,
                                1,
                                explained(drawn))));
    }

    /** The first of the course until one of them is chosen. */
    private static String outcome(ShownItem item, Version version) {
        var outcomes =
                version.description().outcomes().stream().map(Outcome::id).toList();
        return outcomes.contains(item.outcome()) ? item.outcome() : outcomes.getFirst();
    }

    private static List<Explained> explained(Drawn drawn) {
        if (drawn.text().answer() != Answer.ONE) {
            return List.of(new Explained(1, drawn.text(), BigDecimal.ZERO, null, drawn.key()));
        }
        var all = new ArrayList<Explained>();
        for (var letter : drawn.text().letters()) {
            var mark = letter.equals(drawn.key()) ? BigDecimal.ONE : BigDecimal.ZERO;
            all.add(new Explained(1, drawn.text(), mark, letter, drawn.key()));
        }
        return all;
    }

    private Optional<Drawn> drawn(ShownItem item, String language, long seed) {
        var asked = item.texts().containsKey(language)
                ? language
                : item.texts().keySet().stream().findFirst().orElse("");
        var text = item.texts().get(asked);
        if (text == null || (item.seeded() && item.template() == null)) {
            return Optional.empty();
        }
        try {
            return Optional.of(drawn(item, asked, text, variant(item, seed)));
        } catch (RuntimeException _) { // whatever a formula that is still being written can do
            return Optional.empty();
        }
    }

    private static @Nullable Variant variant(ShownItem item, long seed) {
        return item.template() == null ? null : Variant.of(item.template(), seed);
    }

    private Drawn drawn(ShownItem item, String language, ShownItem.Text text, @Nullable Variant variant) {
        UnaryOperator<String> fill =
                variant == null ? words -> words : words -> variant.fill(words, country.language(language));
        var wording = new Wording(
                Answer.of(item.answer()),
                language,
                text.draft(),
                variant != null,
                Stem.of(fill.apply(text.stem())),
                variant == null ? item.letters() : variant.letters(),
                options(text.options(), variant, fill));
        return new Drawn(wording, variant == null ? item.key() : variant.key());
    }

    private static Map<String, Option> options(
            Map<String, Map<String, String>> written, @Nullable Variant variant, UnaryOperator<String> fill) {
        var options = new HashMap<String, Option>();
        written.forEach((letter, parts) -> {
            var planted = variant != null && !letter.isEmpty() && variant.isPlanted(letter);
            options.put(
                    letter,
                    new Option(
                            fill.apply(parts.getOrDefault(planted ? "planted" : "text", "")),
                            fill.apply(parts.getOrDefault("why", "")),
                            planted));
        });
        return options;
    }
}
