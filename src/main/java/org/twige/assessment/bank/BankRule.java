package org.twige.assessment.bank;

import java.util.HashMap;
import java.util.List;

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

    /** Somebody who did not pass meets no item again at the second attempt. */
    ENOUGH_FOR_TWO_FORMS {
        @Override
        void check(List<WrittenItem> items, Blueprint course, Findings found) {
            course.perOutcome().forEach((outcome, drawn) -> {
                var there = items.stream()
                        .filter(item -> item.text("outcome").equals(outcome))
                        .count();
                if (there < 2L * drawn) {
                    found.add(
                            "items/" + outcome + ".yaml",
                            1,
                            there + " items for outcome " + outcome + "; the final draws " + drawn,
                            "write at least " + 2 * drawn + ", so that a second form repeats nothing");
                }
            });
        }
    };

    abstract void check(List<WrittenItem> items, Blueprint course, Findings found);
}
