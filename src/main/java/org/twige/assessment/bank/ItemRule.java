package org.twige.assessment.bank;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What each item must fulfil, whatever its language. */
enum ItemRule {
    /** A misspelt or repeated field would be silently lost. */
    ONLY_KNOWN_FIELDS {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            var known = Stream.concat(WrittenItem.FIELDS.stream(), course.languages().stream())
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
            for (var name : WrittenItem.FIELDS) {
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

    OUTCOME_OF_THE_FILE {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            var file = "items/" + item.text("outcome") + ".yaml";
            refuseUnless(file.equals(item.file()), item, "outcome", "move the item to " + file, found);
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
            refuseUnless(KINDS.contains(item.text("kind")), item, "kind", "use " + String.join(", ", KINDS), found);
        }
    },

    REVIEW_DATE {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            refuseUnless(
                    item.reviewBy().isPresent(), item, "review-by", "write year-month-day, e.g. 2027-05-23", found);
        }
    },

    KEY_IS_AN_OPTION {
        @Override
        void check(WrittenItem item, Blueprint course, Findings found) {
            refuseUnless(
                    WrittenItem.LETTERS.contains(item.text("key")),
                    item,
                    "key",
                    "write the letter of the right option: a, b, c or d",
                    found);
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
    static final List<String> KINDS = List.of("best-answer");

    abstract void check(WrittenItem item, Blueprint course, Findings found);

    /** An empty field is left to {@link #EVERY_FIELD}, so that one mistake is reported once. */
    private static void refuseUnless(boolean right, WrittenItem item, String name, String remedy, Findings found) {
        var value = item.text(name);
        if (!right && !value.isEmpty()) {
            var at = item.field(name).orElse(item.written());
            found.add(item, at, "“" + value + "” does not fit “" + name + "”", remedy);
        }
    }
}
