package org.twige.people.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twige.country.Country;
import org.twige.country.LocalText;

/**
 * What an official types to add an institution.
 *
 * @param names by language, e.g. {@code names[en]}
 */
record InstitutionForm(
        @Nullable String code,
        @Nullable String kind,
        @Nullable String district,
        @Nullable Map<String, String> names) {

    static final InstitutionForm EMPTY = new InstitutionForm(null, null, null, null);

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,60}");

    String typedCode() {
        return code == null ? "" : code.strip();
    }

    boolean hasCode() {
        return CODE.matcher(typedCode()).matches();
    }

    String name(String language) {
        return names == null ? "" : names.getOrDefault(language, "").strip();
    }

    LocalText text(Country country) {
        var all = new LinkedHashMap<String, String>();
        country.languages().forEach(language -> all.put(language.code(), name(language.code())));
        return new LocalText(all);
    }
}
