package org.twige.assessment.bank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twige.courses.Description;
import org.yaml.snakeyaml.error.YAMLException;

/** Looks at a sheet with the rules of the files, and says at which field something is to be mended. */
public final class CheckSheet {

    /** Signs of figures, names and comparisons: no words in quotes, no properties, nothing of the language behind it. */
    private static final Pattern FORMULA = Pattern.compile("[#a-z0-9_ +*/%()<>=!&|?:-]{0,200}");

    private static final Pattern SLOT = Pattern.compile("[a-z][a-z0-9]*: \\{[^{}]*}");
    private static final Pattern PART = Pattern.compile("[\\w{}: ,+#\"()*/%.-]{0,200}");
    private static final int MOST_SLOTS = 20;

    private final ItemSheet sheet;
    private final Blueprint course;
    private final SheetYaml yaml;
    private final Set<SheetFinding> found = new LinkedHashSet<>();

    private CheckSheet(ItemSheet sheet, Blueprint course) {
        this.sheet = sheet;
        this.course = course;
        this.yaml = SheetYaml.of(sheet, course.languages());
    }

    /**
     * Everything to mend, in the order of the rules.
     *
     * @param others the other questions of the same case
     */
    public static List<SheetFinding> check(ItemSheet sheet, List<ItemSheet> others, Description description) {
        var check = new CheckSheet(sheet, Blueprint.of(description));
        if (check.canBeRead()) {
            check.item(Written.read(check.yaml.text()).orElseThrow().elements().getFirst());
            check.passage(others);
        }
        return List.copyOf(check.found);
    }

    /** Can it be read as an item? Nothing of a sheet that cannot is counted or shown. */
    public static boolean isReadable(ItemSheet sheet, Description description) {
        return new CheckSheet(sheet, Blueprint.of(description)).canBeRead();
    }

    /** Is one right option the only longest one in a language? It need not be wrong, but learners notice. */
    public static boolean isKeyLongest(ItemSheet sheet, String language) {
        return List.of("best-answer", "case").contains(sheet.text("kind"))
                && Written.read(sheet.yaml(List.of(language))).map(Written::elements).orElse(List.of()).stream()
                        .map(item -> new WrittenItem(sheet.file(), item))
                        .anyMatch(item -> new KeyBias(List.of(item)).longest(language) == 1);
    }

    /** Slots are written by hand, so they alone can spoil the lines; a formula counts and does nothing else. */
    private boolean canBeRead() {
        if (sheet.isNumber()) {
            var slots = sheet.text("slots").lines().toList();
            var readable = slots.size() <= MOST_SLOTS
                    && slots.stream()
                            .allMatch(slot -> SLOT.matcher(slot).matches()
                                    && PART.matcher(slot).matches()
                                    && !slot.contains("."));
            add(readable, "slots", "slots");
            Stream.of("key", "where", "holds")
                    .forEach(name -> add(FORMULA.matcher(sheet.text(name)).matches(), name, "formula"));
        }
        return found.isEmpty() && isYaml();
    }

    private boolean isYaml() {
        try {
            return Written.read(yaml.text()).isPresent();
        } catch (YAMLException _) { // only the hand-written slots can bring this about
            add(false, "slots", "slots");
            return false;
        }
    }

    private void item(Written written) {
        var item = new WrittenItem(sheet.file(), written);
        for (var rule : ItemRule.values()) {
            if (rule == ItemRule.EVERY_LANGUAGE_OF_THE_COURSE) {
                course.languages()
                        .forEach(language -> add(sheet.isWrittenIn(language), language + ".stem", name(rule)));
            } else {
                run(name(rule), into -> rule.check(item, course, into));
            }
        }
        if (item.kind() == Kind.SEEDED) {
            run("variants", into -> VariantRule.check(item, course, VariantRule.TRIES, into));
        }
        for (var language : course.languages()) {
            item.in(language).ifPresent(text -> text(text, language.equals(course.original())));
        }
    }

    private void text(WrittenText text, boolean original) {
        for (var rule : TextRule.values()) {
            run(name(rule), into -> rule.check(text, original, into));
        }
    }

    private void run(String rule, Consumer<Findings> check) {
        var problems = new Findings();
        check.accept(problems);
        for (var problem : problems.inOrder()) {
            found.add(new SheetFinding(
                    place(rule, yaml.field(problem.line())), rule, rule.equals("variants") ? problem.text() : ""));
        }
    }

    /** An option without text and one without explanation are found in the same line. */
    private String place(String rule, String field) {
        if (rule.equals("variants")) {
            return "key";
        }
        return rule.equals(name(TextRule.EVERY_OPTION_HAS_TEXT_AND_WHY))
                        && field.endsWith(".text")
                        && !sheet.text(field).isEmpty()
                ? field.substring(0, field.length() - "text".length()) + "why"
                : field;
    }

    /** The questions of a case share one passage. */
    private void passage(List<ItemSheet> others) {
        if (!sheet.text("kind").equals("case")) {
            return;
        }
        for (var language : course.languages()) {
            var passages = Stream.concat(Stream.of(sheet), others.stream())
                    .filter(question -> !question.in(language, "passage").isEmpty())
                    .count();
            add(passages == 1, language + ".passage", "whole-cases");
        }
        var outcomes = new ArrayList<>(
                others.stream().map(other -> other.text("outcome")).toList());
        add(outcomes.stream().allMatch(sheet.text("outcome")::equals), "outcome", "one-outcome-of-a-case");
    }

    private void add(boolean right, String field, String rule) {
        if (!right) {
            found.add(new SheetFinding(field, rule, ""));
        }
    }

    private static String name(Enum<?> rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every rule that has a sentence, for the test that no sentence is missing. */
    public static List<String> rules() {
        return Stream.of(
                        Stream.of(ItemRule.values()).map(CheckSheet::name),
                        Stream.of(TextRule.values()).map(CheckSheet::name),
                        Stream.of("slots", "formula", "variants", "whole-cases", "one-outcome-of-a-case"))
                .flatMap(names -> names)
                .collect(Collectors.toList());
    }
}
