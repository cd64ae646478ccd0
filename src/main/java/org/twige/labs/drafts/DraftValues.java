package org.twige.labs.drafts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.twige.labs.data.Material;

/**
 * What is filled into a draft: invented people {@code A}, {@code B}, {@code C} and {@code X}, places {@code P} and
 * {@code Q}, working days {@code d0}, {@code d1} and {@code d2} (as days since 1970) in order, the numbers {@code l} and
 * {@code r} of a rule and its article, the hour {@code t}, the page {@code k}, and the numbers that the draft asks for.
 */
record DraftValues(Map<String, String> words, Map<String, Integer> numbers) {

    private static final Material PEOPLE = Material.read("letters/people.yaml");
    private static final List<String> PLACES =
            Material.read("drafts/drafts.yaml").texts("places");

    static DraftValues draw(DraftPlan plan, RandomGenerator chance) {
        var words = new HashMap<String, String>();
        var family = shuffled(PEOPLE.texts("words"), chance);
        var first = PEOPLE.texts("first");
        List.of("A", "B", "C", "X")
                .forEach(one ->
                        words.put(one, first.get(chance.nextInt(first.size())) + " " + family.get(words.size())));
        var places = shuffled(PLACES, chance);
        words.put("P", places.get(0));
        words.put("Q", places.get(1));
        return new DraftValues(words, numbers(plan, chance));
    }

    private static Map<String, Integer> numbers(DraftPlan plan, RandomGenerator chance) {
        var numbers = new HashMap<String, Integer>();
        numbers.put("d0", workday(LocalDate.of(2027, 8, 16), 10, chance));
        numbers.put("d1", workday(LocalDate.of(2027, 9, 6), 15, chance));
        numbers.put("d2", workday(LocalDate.of(2027, 10, 4), 30, chance));
        numbers.put("l", chance.nextInt(3, 40));
        numbers.put("r", chance.nextInt(4, 19));
        numbers.put("t", chance.nextInt(9, 16));
        numbers.put("k", chance.nextInt(3, 61));
        plan.numbers().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(asked -> {
            var range = asked.getValue();
            var steps = (range.get(1) - range.get(0)) / range.get(2);
            numbers.put(asked.getKey(), range.get(0) + range.get(2) * chance.nextInt(steps + 1));
        });
        return numbers;
    }

    /** One of so many working days from a Monday on. */
    private static int workday(LocalDate monday, int days, RandomGenerator chance) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday.toString());
        }
        var day = chance.nextInt(days);
        return (int) monday.plusDays(day / 5 * 7L + day % 5).toEpochDay();
    }

    private static List<String> shuffled(List<String> things, RandomGenerator chance) {
        var mixed = new ArrayList<>(things);
        Collections.shuffle(mixed, chance);
        return mixed;
    }
}
