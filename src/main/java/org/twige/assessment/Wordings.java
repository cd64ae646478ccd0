package org.twige.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.assessment.Wording.Option;
import org.twige.assessment.bank.Stem;
import org.twige.assessment.variant.Variant;
import org.twige.country.Country;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts the texts of drawn items together: what an author wrote, and the variant of this attempt. */
@Component
public class Wordings {

    private static final TypeReference<Map<String, Written>> OPTIONS = new TypeReference<>() {};

    private final Templates templates;
    private final Country country;
    private final JsonMapper json;

    Wordings(Templates templates, Country country, JsonMapper json) {
        this.templates = templates;
        this.country = country;
        this.json = json;
    }

    /** An option as the database keeps it. */
    private record Written(
            @Nullable String text,
            @Nullable String planted,
            @Nullable String why) {}

    /** From the columns item_id, answer, template, option_order, seed, language, review, stem and options. */
    public Wording of(ResultSet row) throws SQLException {
        var language = row.getString("language");
        var seed = row.getObject("seed", Long.class);
        var variant = seed == null
                ? null
                : templates.variant(row.getObject("item_id", UUID.class), row.getString("template"), seed);
        UnaryOperator<String> fill =
                variant == null ? text -> text : text -> variant.fill(text, country.language(language));
        return new Wording(
                Answer.of(row.getString("answer")),
                language,
                row.getString("review").equals("draft"),
                variant != null,
                Stem.of(fill.apply(row.getString("stem"))),
                row.getString("option_order"),
                options(json.readValue(row.getString("options"), OPTIONS), variant, fill));
    }

    private static Map<String, Option> options(
            Map<String, Written> written, @Nullable Variant variant, UnaryOperator<String> fill) {
        var options = new HashMap<String, Option>();
        written.forEach((letter, option) -> {
            var planted = variant != null && !letter.isEmpty() && variant.isPlanted(letter);
            options.put(
                    letter,
                    new Option(
                            fill.apply(orEmpty(planted ? option.planted() : option.text())),
                            fill.apply(orEmpty(option.why())),
                            planted));
        });
        return options;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
