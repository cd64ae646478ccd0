package org.twige.assessment.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each item must fulfil, whatever its language. */
enum ItemRule {
    /** A misspelt or repeated field would be silently lost. */
    ONLY_KNOWN_FIELDS {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            var known = Stream.of(WrittenItem.FIELDS, more(item), course.languages())
                    .flatMap(List::stream)
                    .toList();
            var seen = new HashSet<String>();
            for (var key : item.written().keys()) {
                var name = key.text().orElse("");
                if (!known.contains(name)) {
                    found.add(item, key, "unknown field “" + name + "”", "use " + String.join(", ", known));
                } else if (!seen.add(name)) {
                    found.add(item, key, "“" + name + "” stands here twice", "keep one of them");
                }
            }
        }
    },

    EVERY_FIELD {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            for (var name : needed(item)) {
                if (item.text(name).isEmpty()) {
                    var at = item.field(name).orElse(item.written());
                    found.add(item, at, "“" + name + "” is missing or empty", "write “" + name + ": …”");
                }
            }
        }
    },

    ID_OF_LETTERS_AND_DIGITS {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            refuseUnless(
                    item.text("id").matches("[a-z0-9]+(-[a-z0-9]+)*"),
                    item,
                    "id",
                    "use small letters, digits and single hyphens, e.g. 1a-001",
                    found);
        }
    },

    OUTCOME_OF_THE_COURSE {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            refuseUnless(
                    course.outcomes().contains(item.text("outcome")),
                    item,
                    "outcome",
                    "use " + String.join(", ", course.outcomes()),
                    found);
        }
    },

    /** Items of the other kinds lie in files of their kind, and those of the tool in no file. */
    OUTCOME_OF_THE_FILE {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            var file = "items/" + item.text("outcome") + ".yaml";
            refuseUnless(
                    item.kind() != Kind.BEST_ANSWER
                            || file.equals(item.file())
                            || item.file().startsWith(WrittenItem.IN_THE_TOOL),
                    item,
                    "outcome",
                    "move the item to " + file,
                    found);
        }
    },

    LEVEL_FROM_ONE_TO_THREE {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            refuseUnless(item.text("level").matches("[123]"), item, "level", "write 1, 2 or 3", found);
        }
    },

    KNOWN_CLASS {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            refuseUnless(
                    CLASSES.contains(item.text("class")), item, "class", "use " + String.join(", ", CLASSES), found);
        }
    },

    KNOWN_KIND {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            refuseUnless(
                    Kind.of(item.text("kind")).isPresent(),
                    item,
                    "kind",
                    "use " + String.join(", ", Kind.words()),
                    found);
        }
    },

    REVIEW_DATE {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            refuseUnless(
                    item.reviewBy().isPresent(), item, "review-by", "write year-month-day, e.g. 2027-05-23", found);
        }
    },

    /** The key of a template is looked at in its variants. */
    KEY_IS_AN_OPTION {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            if (item.kind() == Kind.SEEDED) {
                return;
            }
            var letters = item.letters(course.original());
            var key = item.text("key");
            switch (item.shape()) {
                case BEST, NUMBER ->
                    refuseUnless(
                            key.length() == 1 && letters.contains(key),
                            item,
                            "key",
                            "write the letter of the right option: a, b, c or d",
                            found);
                case CHOOSE, MARK ->
                    refuseUnless(
                            key.matches("a?b?c?d?e?f?g?h?") && key.length() > 1 && within(key, letters),
                            item,
                            "key",
                            "write the letters of the right options in their order, two or more, and not all",
                            found);
                case ORDER ->
                    refuseUnless(
                            sorted(key).equals(letters),
                            item,
                            "key",
                            "write the letters of all steps in the right order",
                            found);
            }
        }
    },

    /** Otherwise a reader of another language sees an empty line, or cannot know what to count with. */
    SAME_OPTIONS_AND_SLOTS_IN_EVERY_LANGUAGE {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            var original = item.in(course.original());
            for (var language : course.languages()) {
                item.in(language)
                        .filter(text -> original.isPresent()
                                && !text.pieces().equals(original.get().pieces()))
                        .ifPresent(text -> found.add(
                                text,
                                text.written(),
                                "options, planted forms or slots are not those of the original",
                                "write the same letters, “planted” in the same parts, and the same slots"));
            }
        }
    },

    EVERY_LANGUAGE_OF_THE_COURSE {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            for (var language : course.languages()) {
                if (item.in(language).isEmpty()) {
                    found.add(
                            item,
                            item.written(),
                            "the text in “" + language + "” is missing",
                            "write “" + language + ":” with stem and options");
                }
            }
        }
    };

    static final List<String> CLASSES = List.of("remember", "understand", "apply", "analyse");

    abstract void check(WrittenItem item, Blueprint course, Findings found);

    private static List<String> more(WrittenItem item) {
        return switch (item.kind()) {
            case CASE -> WrittenItem.OF_A_CASE;
            case SEEDED -> WrittenItem.OF_A_TEMPLATE;
            default -> List.of();
        };
    }

    /** The parts of a template are looked at when it is read. */
    private static List<String> needed(WrittenItem item) {
        var needed = new ArrayList<>(WrittenItem.FIELDS);
        if (item.kind() == Kind.CASE) {
            needed.addAll(WrittenItem.OF_A_CASE);
        }
        if (item.kind() == Kind.SEEDED) {
            needed.remove("key");
            needed.add("answer");
        }
        return needed;
    }

    private static boolean within(String key, String letters) {
        return key.length() < letters.length() && key.chars().allMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private static String sorted(String letters) {
        return letters.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** An empty field is left to {@link #EVERY_FIELD}, so that one mistake is reported once. */
    private static void refuseUnless(boolean right, WrittenItem item, String name, String remedy, Findings found) {
        var value = item.text(name);
        if (!right && !value.isEmpty()) {
            var at = item.field(name).orElse(item.written());
            found.add(item, at, "“" + value + "” does not fit “" + name + "”", remedy);
        }
    }
}
