package org.twige.country.pack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A language has a code of ISO 639-1, stands once, and separates thousands otherwise than decimals. */
final class LanguageRule implements Rule {

    private static final Set<String> ISO = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var seen = new HashSet<String>();
        for (var language : pack.country().list("languages")) {
            var code = language.child("code");
            if (!code.isEmpty() && !ISO.contains(code.word())) {
                mistakes.in(code, "'" + code.word() + "' is not a language code", "use the two letters of ISO 639-1");
            }
            if (!seen.add(code.word())) {
                mistakes.in(code, "the language '" + code.word() + "' stands here twice", "keep one of the two");
            }
            mistakes.unlessMatches(language.child("decimal"), ".", "write one sign, for example decimal: \",\"");
            mistakes.unlessMatches(language.child("group"), ".", "write one sign, for example group: \".\"");
            mistakes.unlessMatches(language.child("review"), "draft|reviewed", "write draft or reviewed");
            if (!language.child("decimal").isEmpty() && language.text("decimal").equals(language.text("group"))) {
                mistakes.in(
                        language.child("group"),
                        "decimals and thousands have the same sign",
                        "choose two signs that differ");
            }
        }
    }
}
