package org.twige.labs.asking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twige.labs.data.Span;
import org.twige.labs.detect.Detector;
import org.twige.labs.detect.Finding;
import org.twige.people.NamesInText;
import org.twige.people.PersonId;

/**
 * Looks for personal data before a text goes to a colleague or to a model: numbers of identity, phones, words about health,
 * and names on the staff lists. It finds much and not all; nobody can go past what it found.
 */
@Component
class DataClassCheck {

    private final Detector detector;
    private final NamesInText names;
    private final Writers writers;
    private final Set<String> common = new HashSet<>();

    DataClassCheck(Detector detector, NamesInText names, Writers writers, AskingTasks tasks) {
        this.detector = detector;
        this.names = names;
        this.writers = writers;
        for (var language : AskingTasks.LANGUAGES) {
            tasks.all(language).forEach(task -> {
                common.addAll(words(task.vague()));
                task.facts().forEach(fact -> common.addAll(words(fact)));
                common.addAll(words(task.modelText()));
            });
        }
    }

    /** In the order of the text. */
    List<Finding> find(String text, PersonId writer) {
        var found = new ArrayList<>(detector.find(text));
        for (var place : names.find(text, writers.institution(writer).orElse(null))) {
            var one = new Finding(Span.Kind.NAME, place.start(), place.end(), "labs.asking.why.name");
            if (!isCommon(one.in(text)) && found.stream().noneMatch(other -> overlap(one, other))) {
                found.add(one);
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Finding::start)).toList();
    }

    /** Words that the exercise itself uses are no names here. */
    private boolean isCommon(String piece) {
        return common.containsAll(words(piece));
    }

    private static boolean overlap(Finding one, Finding other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}’'-]+", -1));
    }
}
