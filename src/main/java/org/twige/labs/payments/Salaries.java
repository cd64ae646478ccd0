package org.twige.labs.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.twige.labs.data.PayLine;

/** Works out of a pay list what can be odd about each line. */
record Salaries(
        Map<String, Double> usual,
        Map<Place, List<PayLine>> ofPerson,
        Map<Place, List<PayLine>> onAccount,
        Map<String, String> groups) {

    /** A person or an account in a month. */
    record Place(YearMonth month, String number) {}

    static List<Salary> of(List<PayLine> lines) {
        var known = new Salaries(
                usual(lines),
                lines.stream().collect(groupingBy(line -> new Place(line.month(), line.staffNumber()))),
                lines.stream().collect(groupingBy(line -> new Place(line.month(), line.account()))),
                groups(lines));
        return lines.stream().map(known::salary).toList();
    }

    private Salary salary(PayLine line) {
        var person = ofPerson.getOrDefault(new Place(line.month(), line.staffNumber()), List.of());
        var account = onAccount.getOrDefault(new Place(line.month(), line.account()), List.of());
        return new Salary(
                line,
                groups.getOrDefault(line.staffNumber(), line.staffNumber()),
                usual.getOrDefault(line.post(), 1.0),
                person.size(),
                person.stream().mapToLong(PayLine::paid).sum(),
                (int) account.stream().map(PayLine::staffNumber).distinct().count(),
                person.stream()
                        .map(PayLine::paper)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static Map<String, Double> usual(List<PayLine> lines) {
        return lines.stream().collect(groupingBy(PayLine::post)).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        post -> Scale.median(post.getValue().stream()
                                .mapToDouble(PayLine::paid)
                                .toArray())));
    }

    /** The smallest staff number among those on one of the person's accounts. */
    private static Map<String, String> groups(List<PayLine> lines) {
        var accounts = smallest(lines, PayLine::account, PayLine::staffNumber);
        return smallest(lines, PayLine::staffNumber, line -> accounts.getOrDefault(line.account(), ""));
    }

    private static Map<String, String> smallest(
            List<PayLine> lines, Function<PayLine, String> key, Function<PayLine, String> value) {
        var found = new HashMap<String, String>();
        lines.forEach(line -> found.merge(
                key.apply(line), value.apply(line), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return found;
    }
}
