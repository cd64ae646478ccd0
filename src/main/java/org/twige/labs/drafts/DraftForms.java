package org.twige.labs.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twige.labs.data.Material;

/** All drafts with their sheets, in the languages in which they are written. */
@Component
class DraftForms {

    private static final Material FILE = Material.read("drafts/drafts.yaml");

    /** The first one is the original and stands in for a language without texts. */
    static final List<String> LANGUAGES = FILE.texts("languages");

    private final List<DraftPlan> plans;
    private final Map<String, Map<String, DraftForm>> forms = new HashMap<>();

    DraftForms() {
        var drafts = FILE.at("drafts");
        plans = drafts.keys().flatMap(kind -> plans(kind, drafts.at(kind))).toList();
        for (var language : LANGUAGES) {
            var texts = new HashMap<String, DraftForm>();
            drafts.keys().forEach(kind -> {
                var file = Material.read("drafts/" + kind + "/" + language + ".yaml");
                file.keys().forEach(name -> texts.put(name, DraftForm.of(file.at(name))));
            });
            forms.put(language, texts);
        }
    }

    private static Stream<DraftPlan> plans(String kind, Material drafts) {
        return drafts.keys().map(name -> DraftPlan.of(kind, name, drafts.at(name)));
    }

    List<DraftPlan> plans() {
        return plans;
    }

    /** The language in which somebody reads the drafts. */
    static String language(String asked) {
        return LANGUAGES.contains(asked) ? asked : LANGUAGES.getFirst();
    }

    DraftForm form(String name, String language) {
        return Objects.requireNonNull(forms.getOrDefault(language, Map.of()).get(name), name + " in " + language);
    }
}
