package org.twige.assessment.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.variant.Template;
import org.twige.web.Spaces;
import tools.jackson.databind.json.JsonMapper;

/** Written items as the rows that are kept. */
record ItemRows(List<WrittenItem> items, List<String> languages, JsonMapper json) {

    List<Map<String, Object>> all() {
        return items.stream().map(this::row).toList();
    }

    private Map<String, Object> row(WrittenItem item) {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", item.text("id"));
        for (var field : List.of("outcome", "class", "kind", "author", "source")) {
            row.put(field, item.text(field));
        }
        var seeded = item.kind() == Kind.SEEDED;
        var template = seeded ? template(item) : null;
        row.put("answer", item.shape().answer());
        row.put("case_code", item.kind() == Kind.CASE ? item.text("case") : null);
        row.put("template", template == null ? null : json.writeValueAsString(template));
        row.put("own", template == null ? List.of() : template.own());
        row.put("key", seeded ? "" : item.text("key"));
        row.put("letters", seeded ? "" : item.letters(languages.getFirst()));
        row.put("level", Integer.valueOf(item.text("level")));
        row.put("review_by", item.text("review-by"));
        row.put(
                "texts",
                languages.stream()
                        .flatMap(language -> item.in(language).stream())
                        .map(text -> text(item, text))
                        .toList());
        return row;
    }

    private Template template(WrittenItem item) {
        try {
            return TemplateReader.read(item, languages);
        } catch (TemplateReader.Unreadable e) {
            throw new IllegalStateException("a checked item cannot be read: " + item.text("id"), e);
        }
    }

    private Map<String, Object> text(WrittenItem item, WrittenText text) {
        var stem = text.stem().flatMap(Written::text).orElse("");
        var passage = passage(item, text.language());
        return Map.of(
                "language", text.language(),
                "review", text.review(),
                "stem", Spaces.kept(text.language(), passage == null ? stem : passage + "\n\n" + stem),
                "options", text.optionTexts());
    }

    /** Each question of a case is read with the situation that stands in the first of them. */
    private @Nullable String passage(WrittenItem item, String language) {
        return item.kind() != Kind.CASE
                ? null
                : items.stream()
                        .filter(other -> other.text("case").equals(item.text("case")))
                        .flatMap(other ->
                                other.in(language).flatMap(WrittenText::passage).flatMap(Written::text).stream())
                        .findFirst()
                        .orElse(null);
    }
}
