package org.twige.assessment.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer sheet, and what was read from it so far.
 *
 * @param own true for the sheet of the official who looks
 * @param language of the paper; null for one that was printed before the language was kept
 * @param fields of its questions, in their order
 * @param entries in the order in which they were made
 */
record Sheet(UUID seat, UUID sitting, boolean own, @Nullable String language, List<Field> fields, List<Entry> entries) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;.\\u00a0\\u202f]");

    /**
     * Where one question is answered on the sheet.
     *
     * @param answer the word of the database for what is asked
     * @param order letters of its options, from A down
     */
    record Field(String answer, String order) {

        /** What was read, written always the same; empty for what cannot stand there. Nothing at all can. */
        Optional<String> read(String typed) {
            var plain = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
            if (plain.isEmpty()) {
                return Optional.of("");
            }
            return switch (answer) {
                case "number" ->
                    Optional.of(plain)
                            .filter(text -> text.matches("-?\\d{1,12}"))
                            .map(text -> Long.toString(Long.parseLong(text)));
                case "order" -> Optional.of(plain).filter(text -> sorted(text).equals(places()));
                case "one" -> Optional.of(plain).filter(text -> text.length() == 1 && areLetters(text));
                default -> Optional.of(sorted(plain)).filter(this::areLetters);
            };
        }

        private boolean areLetters(String text) {
            return text.chars().distinct().count() == text.length()
                    && text.chars().allMatch(letter -> letter >= 'A' && letter < 'A' + order.length());
        }

        /** 123 for three steps. */
        private String places() {
            return IntStream.rangeClosed(1, order.length())
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining());
        }

        /** What the person chose, as the database keeps it. */
        String choice(String read) {
            return switch (answer) {
                case "number" -> read;
                case "order" ->
                    IntStream.rangeClosed(1, order.length())
                            .mapToObj(place -> order.charAt(read.indexOf(String.valueOf(place))))
                            .map(String::valueOf)
                            .collect(Collectors.joining());
                default ->
                    sorted(read.chars()
                            .mapToObj(letter -> String.valueOf(order.charAt(letter - 'A')))
                            .collect(Collectors.joining()));
            };
        }

        private static String sorted(String text) {
            return text.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
        }
    }

    /**
     * What one official read.
     *
     * @param mine true for the official who looks, under whatever record
     */
    record Entry(boolean mine, List<String> answers) {}

    /** Where it stands, and what the reader can do. */
    enum Step {
        FIRST,
        SECOND,
        THIRD,
        /** A second person has to enter it. */
        WAIT_FOR_SECOND,
        /** Two people read it differently, and a third has to look. */
        WAIT_FOR_THIRD,
        DONE,
        /** Nobody enters their own sheet. */
        OWN
    }

    /** Where it stands for the official who looks. */
    Step step() {
        if (own) {
            return Step.OWN;
        }
        var mine = entries.stream().anyMatch(Entry::mine);
        return switch (entries.size()) {
            case 0 -> Step.FIRST;
            case 1 -> mine ? Step.WAIT_FOR_SECOND : Step.SECOND;
            case 2 -> differing().isEmpty() ? Step.DONE : mine ? Step.WAIT_FOR_THIRD : Step.THIRD;
            default -> Step.DONE;
        };
    }

    /** The questions, from 0, that two people read differently. */
    List<Integer> differing() {
        return entries.size() < 2
                ? List.of()
                : IntStream.range(0, fields.size())
                        .filter(at -> !answer(0, at).equals(answer(1, at)))
                        .boxed()
                        .toList();
    }

    String answer(int entry, int question) {
        return entries.get(entry).answers().get(question);
    }

    /** The questions, from 0, that the reader is asked about in a step. */
    List<Integer> asked(Step step) {
        return step == Step.THIRD
                ? differing()
                : IntStream.range(0, fields.size()).boxed().toList();
    }

    /** All answers after a step: the third look decides only where two differ. */
    List<String> answersAfter(Step step, List<String> read) {
        if (step != Step.THIRD) {
            return read;
        }
        var all = new ArrayList<>(entries.getFirst().answers());
        var differing = differing();
        IntStream.range(0, differing.size()).forEach(at -> all.set(differing.get(at), read.get(at)));
        return all;
    }
}
