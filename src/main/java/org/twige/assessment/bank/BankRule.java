package org.twige.assessment.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the items of a course must fulfil together. */
enum BankRule {
    UNIQUE_IDS {
        @Override
        void check(List<WrittenItem> items, Blueprint course, Findings found) {
            var first = new HashMap<String, WrittenItem>();
            for (var item : items) {
                var other = first.putIfAbsent(item.text("id"), item);
                if (other != null && !item.text("id").isEmpty()) {
                    found.add(
                            item,
                            item.field("id").orElse(item.written()),
                            "the id " + item.text("id") + " is used in " + other.file() + ", line " + other.line(),
                            "give each item an id of its own");
                }
            }
        }
    },

    KINDS_THAT_CAN_BE_DRAWN {
        @Override
        void check(List<WrittenItem> items, Blueprint course, Findings found) {
            course.perOutcome()
                    .forEach((outcome, kinds) -> kinds.keySet().stream()
                            .filter(kind -> !Kind.families().contains(kind))
                            .forEach(kind -> found.add(
                                    "course.yaml",
                                    1,
                                    "no items of kind “" + kind + "” can be drawn for outcome " + outcome,
                                    "use " + String.join(", ", Kind.families()))));
        }
    },

    EVERY_OUTCOME_IS_ASKED_ABOUT {
        @Override
        void check(List<WrittenItem> items, Blueprint course, Findings found) {
            course.outcomes().stream()
                    .filter(outcome -> !course.perOutcome().containsKey(outcome))
                    .forEach(outcome -> found.add(
                            "course.yaml",
                            1,
                            "the final asks nothing about outcome " + outcome,
                            "give it items under per-outcome"));
        }
    },

    /** Somebody who did not pass meets no item again at the second attempt; of a template, only another variant. */
    ENOUGH_FOR_TWO_FORMS {
        @Override
        void check(List<WrittenItem> items, Blueprint course, Findings found) {
            course.perOutcome()
                    .forEach((outcome, kinds) -> kinds.forEach((kind, drawn) -> {
                        var there = Supply.of(items, outcome, kind, drawn);
                        if (there.inBank() < there.needed()) {
                            found.add(
                                    "items/" + outcome + ".yaml",
                                    1,
                                    there.inBank() + " " + there.what() + " for outcome " + outcome
                                            + "; the final draws " + there.inForm(),
                                    "write at least " + there.needed() + ", so that a second form repeats nothing");
                        }
                    }));
        }
    },

    /** Two forms that share no question can ask for knowing, applying and judging as often as the blueprint says. */
    ENOUGH_OF_EACH_DEMAND {
        @Override
        void check(List<WrittenItem> items, Blueprint course, Findings found) {
            course.perDemand()
                    .forEach((word, drawn) -> Demand.named(word)
                            .ifPresentOrElse(
                                    demand -> enough(items, course, demand, drawn, found),
                                    () -> found.add(
                                            "course.yaml",
                                            1,
                                            "nothing demands “" + word + "”",
                                            "use " + String.join(", ", Demand.words()) + " under per-demand")));
        }

        private void enough(List<WrittenItem> items, Blueprint course, Demand demand, int drawn, Findings found) {
            var there = DemandSupply.of(items, course, demand);
            if (!there.gives(2 * drawn)) {
                found.add(
                        "course.yaml",
                        1,
                        "two forms need " + 2 * drawn + " questions that ask people to " + demand.word()
                                + "; the cells of the final give " + there.least() + " to " + there.most() + " ("
                                + there.line() + ")",
                        "write items of that class for these cells, or change per-demand");
            }
        }
    },

    WHOLE_CASES {
        @Override
        void check(List<WrittenItem> items, Blueprint course, Findings found) {
            cases(items).values().forEach(questions -> {
                var first = questions.getFirst();
                if (questions.stream()
                                .map(item -> item.text("outcome"))
                                .distinct()
                                .count()
                        > 1) {
                    found.add(first, first.written(), "a case about several outcomes", "keep to one outcome");
                }
                for (var language : course.languages()) {
                    if (!hasPassage(first, language)
                            || questions.stream().skip(1).anyMatch(item -> hasPassage(item, language))) {
                        found.add(
                                first,
                                first.written(),
                                "the passage of the case does not stand once in “" + language + "”",
                                "write “passage: |-” in the first question of the case, and only there");
                    }
                }
            });
        }
    };

    abstract void check(List<WrittenItem> items, Blueprint course, Findings found);

    private static Map<String, List<WrittenItem>> cases(List<WrittenItem> items) {
        return items.stream()
                .filter(item -> item.kind() == Kind.CASE)
                .collect(Collectors.groupingBy(item -> item.text("case")));
    }

    private static boolean hasPassage(WrittenItem item, String language) {
        return item.in(language).flatMap(WrittenText::passage).isPresent();
    }
}
