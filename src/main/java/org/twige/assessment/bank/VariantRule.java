package org.twige.assessment.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.twige.assessment.variant.Template;
import org.twige.assessment.variant.Variant;
import org.twige.country.Language;

/** Tries the variants of a template: a mistake in one of them is a mistake of the item. */
final class VariantRule {

    /** So many at each reading; a test of the curriculum tries more. */
    static final int TRIES = 100;

    private static final int DRAWS = 1_000;
    private static final int RAREST = 50;

    private final WrittenItem item;
    private final Blueprint course;
    private final Template template;

    private VariantRule(WrittenItem item, Blueprint course, Template template) {
        this.item = item;
        this.course = course;
        this.template = template;
    }

    static void check(WrittenItem item, Blueprint course, int tries, Findings found) {
        try {
            new VariantRule(item, course, TemplateReader.read(item, course.languages()))
                    .mistake(tries)
                    .ifPresent(text -> found.add(item, item.written(), text, "mend slots, formulas or texts"));
        } catch (TemplateReader.Unreadable e) {
            e.report(item, found);
        }
    }

    private Optional<String> mistake(int tries) {
        var rare = rarity();
        return rare.isPresent() ? rare : firstMistake(tries);
    }

    /** Looking for a variant takes draws: where nearly none fulfils the condition, every attempt would pay for it. */
    private Optional<String> rarity() {
        try {
            var fulfilled = Variant.fulfilled(template, DRAWS);
            return fulfilled * RAREST < DRAWS
                    ? Optional.of(
                            "“where” holds in " + fulfilled + " of " + DRAWS + " draws; it should in one of " + RAREST)
                    : Optional.empty();
        } catch (RuntimeException e) { // whatever an author's formula can do
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> firstMistake(int tries) {
        return LongStream.range(0, tries)
                .mapToObj(this::mistake)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> mistake(long seed) {
        try {
            var variant = Variant.of(template, seed);
            return key(variant)
                    .or(() -> course.languages().stream()
                            .flatMap(language -> text(variant, language).stream())
                            .findFirst());
        } catch (RuntimeException e) { // whatever an author's formula can do

            return Optional.of("variant " + seed + ": " + e.getMessage());
        }
    }

    private Optional<String> key(Variant variant) {
        return template.isRight(variant)
                ? Optional.empty()
                : Optional.of("the key “" + variant.key() + "” is not right for " + variant.slots());
    }

    private Optional<String> text(Variant variant, String code) {
        var written = item.in(code);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var language = new Language(code, code, '.', ',', "draft");
        for (var words : written.get().words()) {
            var filled = variant.fill(words.text().orElse(""), language);
            if (filled.contains("{") || filled.contains("}")) {
                return Optional.of("a brace is left in “" + filled + "”");
            }
        }
        return sameTwice(options(variant, written.get(), language))
                .map(text -> "“" + text + "” stands there twice, in " + code + ", for " + variant.slots());
    }

    /** What a reader could take for each other: of a text the right form and the planted one, otherwise the options. */
    private List<List<String>> options(Variant variant, WrittenText text, Language language) {
        var groups = new ArrayList<List<String>>();
        var all = new ArrayList<String>();
        text.options().forEach((letter, option) -> {
            var forms = new ArrayList<String>();
            option.text("text").ifPresent(words -> forms.add(variant.fill(words, language)));
            all.addAll(forms);
            option.text("planted").ifPresent(words -> forms.add(variant.fill(words, language)));
            groups.add(forms);
        });
        groups.add(all);
        return groups;
    }

    private static Optional<String> sameTwice(List<List<String>> groups) {
        for (var group : groups) {
            var seen = new HashSet<String>();
            for (var text : group) {
                if (!seen.add(text.toLowerCase(Locale.ROOT))) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }
}
