package org.twige.labs.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twige.country.Vocabulary;
import org.twige.labs.data.Span;

/** Finds identity numbers in the forms of the country pack, in one piece or in groups, and other very long numbers. */
final class IdentityRule {

    private static final Pattern GROUP = Pattern.compile("\\p{Nd}+|\\p{L}+");

    /** Between two groups of one number; more is another number. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\u00A0\u202F.,–/-]{0,2}");

    private static final int MOST_GROUPS = 8;

    /** Longer than any phone number in one piece: perhaps an identity number with a slip, or an account. */
    private static final int LONG = 14;

    private final List<Predicate<String>> forms;

    IdentityRule(Vocabulary words) {
        forms = words.identifiers().stream()
                .flatMap(known -> Stream.of(known.pattern(), known.demoPattern()))
                .filter(form -> !form.isEmpty())
                .map(form -> Pattern.compile(form).asMatchPredicate())
                .toList();
    }

    List<Finding> find(String text) {
        var plain = Digits.plain(text).toUpperCase(Locale.ROOT);
        var groups = GROUP.matcher(plain).results().toList();
        var found = new ArrayList<Finding>();
        for (var first = 0; first < groups.size(); first++) {
            var start = groups.get(first).start();
            if (found.isEmpty() || found.getLast().end() <= start) {
                end(plain, groups, first).ifPresent(end -> found.add(new Finding(Span.Kind.IDENTITY, start, end)));
            }
        }
        return found;
    }

    /** Where a number ends that begins with this group. */
    private OptionalInt end(String text, List<MatchResult> groups, int first) {
        var start = groups.get(first).start();
        var joined = new StringBuilder();
        for (var last = first; last < Math.min(groups.size(), first + MOST_GROUPS); last++) {
            if (last > first
                    && !BETWEEN.matcher(text.substring(
                                    groups.get(last - 1).end(), groups.get(last).start()))
                            .matches()) {
                break;
            }
            joined.append(groups.get(last).group());
            var end = groups.get(last).end();
            if (fits(joined.toString()) || fits(text.substring(start, end))) {
                return OptionalInt.of(end);
            }
        }
        var group = groups.get(first).group();
        return group.length() >= LONG && Character.isDigit(group.charAt(0))
                ? OptionalInt.of(groups.get(first).end())
                : OptionalInt.empty();
    }

    private boolean fits(String number) {
        return forms.stream().anyMatch(form -> form.test(number));
    }
}
