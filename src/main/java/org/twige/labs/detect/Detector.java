package org.twige.labs.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/**
 * Finds personal data in a text by rules, without a model and without a look into any register.
 *
 * <p>Have it injected. {@link #find} gives identity numbers, phone numbers and words about health: ask it before a text leaves
 * the office, and say to the writer what was found ({@link Finding#in}) and why ({@link Finding#why}, a key of a message).
 * {@link #findWithNames} adds what looks like a name, with false alarms; whoever has a list of real names looks for these
 * instead. An empty answer does not prove that a text is free of personal data, and pages must not say so.
 */
@Component
public class Detector {

    private final IdentityRule identities;
    private final PhoneRule phones;
    private final HealthWords health = HealthWords.read();

    public Detector(Country country) {
        this.identities = new IdentityRule(country.vocabulary());
        this.phones = new PhoneRule(country);
    }

    /** In the order of the text, none within another. */
    public List<Finding> find(String text) {
        var found = new ArrayList<Finding>();
        add(found, identities.find(text));
        add(found, phones.find(text));
        add(found, health.find(text));
        return sorted(found);
    }

    /** The same, and two or more words in a row that are written as names are. */
    public List<Finding> findWithNames(String text) {
        var found = new ArrayList<>(find(text));
        add(found, NameRule.find(text));
        return sorted(found);
    }

    /** What was found first is the surer kind. */
    private static void add(List<Finding> found, List<Finding> more) {
        more.stream()
                .filter(one -> found.stream().noneMatch(one::overlaps))
                .toList()
                .forEach(found::add);
    }

    private static List<Finding> sorted(List<Finding> found) {
        return found.stream().sorted(Comparator.comparingInt(Finding::start)).toList();
    }
}
