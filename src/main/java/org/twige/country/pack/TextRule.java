package org.twige.country.pack;

import java.util.List;
import java.util.stream.Stream;

/** Every text is there in every language of the country and in no other. */
final class TextRule implements Rule {

    private static final List<String> TEXTS =
            List.of("name", "short-name", "help", "branding.service-name", "branding.owner");

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var root = pack.country();
        TEXTS.stream().map(root::at).forEach(text -> check(text, pack.languages(), mistakes));
        CodeRule.LISTS.stream()
                .flatMap(list -> root.at(list).list().stream())
                .flatMap(word -> Stream.of(word.child("name"), word.child("format-hint"), word.child("legal-basis")))
                .forEach(text -> check(text, pack.languages(), mistakes));
    }

    private static void check(Tree text, List<String> languages, Mistakes mistakes) {
        if (text.isEmpty()) {
            return;
        }
        var written = text.children();
        for (var language : languages) {
            if (written.getOrDefault(language, new Tree(null, 0)).isEmpty()) {
                mistakes.in(
                        text,
                        "the text is missing in the language '" + language + "'",
                        "add '" + language + ": …' here");
            }
        }
        written.forEach((language, sentence) -> {
            if (!languages.contains(language)) {
                mistakes.in(
                        sentence,
                        "the language '" + language + "' is not one of this country",
                        "take the text out, or add the language under languages");
            }
        });
    }
}
