package org.twige.assessment.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the text of an item must fulfil in each language. */
enum TextRule {
    ONLY_KNOWN_PARTS {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            for (var key : text.written().keys()) {
                if (!PARTS.contains(key.text().orElse(""))) {
                    found.add(text, key, "unknown part of a text", "use " + String.join(", ", PARTS));
                }
            }
        }
    },

    /** A translation says whether a native reader has signed it off. */
    REVIEW_OF_A_TRANSLATION {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            var review = text.written().text("review");
            if (review.isEmpty() ? !original : !REVIEWS.contains(review.get())) {
                found.add(
                        text,
                        text.written().child("review").orElse(text.written()),
                        "“review” of the text in “" + text.language() + "” is missing or unknown",
                        "write “review: draft”, or “review: reviewed” after a native reader has approved it");
            }
        }
    },

    STEM_ENDS_WITH_THE_QUESTION {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            var at = text.stem().orElse(text.written());
            var stem = text.stem().flatMap(Written::text).orElse("");
            if (stem.isEmpty()) {
                found.add(text, at, "the stem is missing or empty", "write “stem: |-” and the question under it");
            } else if (!Stem.endsWithAParagraph(stem)) {
                found.add(text, at, "the stem ends with a list or a table", "end it with the question");
            }
        }
    },

    SHORT_STEM {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            var most = text.seeded() ? MOST_SEEDED_WORDS : MOST_STEM_WORDS;
            text.stem().ifPresent(stem -> tooLong(text, stem, "the stem", most(most, original), found));
            text.passage()
                    .ifPresent(passage ->
                            tooLong(text, passage, "the passage", most(MOST_PASSAGE_WORDS, original), found));
        }
    },

    OPTIONS_IN_THEIR_ORDER {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            var options = text.written().child("options");
            var letters = options.map(Written::keys).orElse(List.of()).stream()
                    .map(key -> key.text().orElse(""))
                    .toList();
            if (!text.shape().mayHave(letters.size())
                    || !String.join("", letters).equals(Shape.letters(letters.size()))) {
                found.add(
                        text,
                        options.orElse(text.written()),
                        "the options are not a, b, c … in this order, or too few or too many",
                        "write " + text.shape().range() + " options, each once");
            }
        }
    },

    /** A number has no options that could explain it. */
    A_NUMBER_IS_EXPLAINED {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            if (text.shape() == Shape.NUMBER && text.written().text("why").isEmpty()) {
                found.add(text, text.written(), "“why” is missing", "write how the number is found");
            }
        }
    },

    EVERY_OPTION_HAS_TEXT_AND_WHY {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            text.options().forEach((letter, option) -> {
                for (var key : option.keys()) {
                    if (!PARTS_OF_AN_OPTION.contains(key.text().orElse(""))) {
                        found.add(text, key, "unknown part of option " + letter, "use text, planted, why");
                    }
                }
                for (var part : List.of("text", "why")) {
                    if (option.text(part).isEmpty()) {
                        found.add(
                                text,
                                option,
                                "option " + letter + " has no “" + part + "”",
                                "write {text: \"…\", why: \"…\"}");
                    }
                }
            });
        }
    },

    SHORT_OPTIONS {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            text.options()
                    .forEach((letter, option) -> option.child("text")
                            .ifPresent(words -> tooLong(
                                    text,
                                    words,
                                    "option " + letter,
                                    text.shape().words(),
                                    found)));
        }
    },

    DIFFERENT_OPTIONS {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            var seen = new HashSet<String>();
            text.options()
                    .forEach((letter, option) -> option.text("text")
                            .map(words -> words.toLowerCase(Locale.ROOT))
                            .filter(words -> !seen.add(words))
                            .ifPresent(_ -> found.add(
                                    text,
                                    option,
                                    "option " + letter + " says the same as another",
                                    "give each option a text of its own")));
        }
    },

    /** Items are shown as written: signs of Markdown or HTML would be seen as signs. */
    PLAIN_WORDS {
        @Override
        void check(WrittenText text, boolean original, Findings found) {
            text.words().forEach(words -> plain(text, words, found));
        }
    };

    private static final List<String> PARTS = List.of("review", "passage", "stem", "options", "why", "unit");
    private static final List<String> PARTS_OF_AN_OPTION = List.of("text", "planted", "why");
    private static final List<String> REVIEWS = List.of("draft", "reviewed");
    private static final int MOST_STEM_WORDS = 70;
    private static final int MOST_SEEDED_WORDS = 110;
    private static final int MOST_PASSAGE_WORDS = 130;
    private static final Pattern MARKED = Pattern.compile("\\*\\*|`|]\\(|^#|</?[a-z]", Pattern.MULTILINE);

    /**
     * @param original true in the language in which the course was written first
     */
    abstract void check(WrittenText text, boolean original, Findings found);

    /** French and Kinyarwanda take more words for the same. */
    private static int most(int words, boolean original) {
        return original ? words : words * 13 / 10;
    }

    private static void tooLong(WrittenText text, Written at, String what, int most, Findings found) {
        var words = at.text().map(written -> written.split("\\s+").length).orElse(0);
        if (words > most) {
            found.add(text, at, what + " has " + words + " words", "say it in " + most + " words at most");
        }
    }

    private static void plain(WrittenText text, Written at, Findings found) {
        if (at.text().filter(words -> MARKED.matcher(words).find()).isPresent()) {
            found.add(text, at, "signs of Markdown or HTML", "write plain words; lists begin with “- ” in a stem");
        }
    }
}
