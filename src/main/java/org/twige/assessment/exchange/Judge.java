package org.twige.assessment.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twige.assessment.exchange.ForeignItem.Note;
import org.twige.assessment.exchange.ForeignItem.Option;
import org.twige.assessment.exchange.SkippedItem.Reason;

/** Gathers what a file holds, and says of each question whether it can be taken over. */
final class Judge {

    private static final int MOST_ITEMS = 500;
    private static final int MOST_OPTIONS = 8;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;

    private final String format;
    private final List<ForeignItem> taken = new ArrayList<>();
    private final List<SkippedItem> skipped = new ArrayList<>();

    Judge(String format) {
        this.format = format;
    }

    /** A question that a parser has read. */
    record Asked(String name, int line, PlainText stem, boolean several, List<Choice> choices, Set<Note> notes) {}

    /** An option that a parser has read. */
    record Choice(PlainText text, boolean right, PlainText why) {}

    /** Of what does not fit any more, one is named for all. */
    void skip(String name, int line, Reason reason) {
        if (skipped.size() < MOST_ITEMS) {
            skipped.add(new SkippedItem(shortened(name), line, reason, ""));
        } else if (skipped.size() == MOST_ITEMS) {
            skipped.add(new SkippedItem(shortened(name), line, Reason.TOO_MANY, ""));
        }
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    void add(Asked asked) {
        var reason = taken.size() >= MOST_ITEMS ? Optional.of(Reason.TOO_MANY) : reason(asked);
        if (reason.isPresent()) {
            skip(asked.name(), asked.line(), reason.get());
        } else {
            taken.add(item(asked));
        }
    }

    ReadItems read() {
        return new ReadItems(format, List.copyOf(taken), List.copyOf(skipped));
    }

    private static Optional<Reason> reason(Asked asked) {
        var texts = new ArrayList<PlainText>();
        texts.add(asked.stem());
        asked.choices().forEach(choice -> texts.add(choice.text()));
        var right = asked.choices().stream().filter(Choice::right).count();
        if (texts.stream().anyMatch(PlainText::hasPicture)) {
            return Optional.of(Reason.PICTURE);
        } else if (texts.stream().anyMatch(PlainText::hasFormula)) {
            return Optional.of(Reason.FORMULA);
        } else if (asked.stem().text().isEmpty()) {
            return Optional.of(Reason.NO_STEM);
        } else if (asked.choices().size() < 2) {
            return Optional.of(Reason.TOO_FEW_OPTIONS);
        } else if (asked.choices().size() > MOST_OPTIONS) {
            return Optional.of(Reason.TOO_MANY_OPTIONS);
        } else if (right == 0 || (right > 1 && !asked.several())) {
            return Optional.of(Reason.NO_RIGHT_OPTION);
        } else if (asked.choices().stream()
                .anyMatch(choice -> choice.text().text().isEmpty())) {
            return Optional.of(Reason.EMPTY_OPTION);
        }
        return texts.stream().anyMatch(text -> text.text().length() > LONGEST)
                ? Optional.of(Reason.TOO_LONG)
                : Optional.empty();
    }

    private static ForeignItem item(Asked asked) {
        var notes = EnumSet.noneOf(Note.class);
        notes.addAll(asked.notes());
        notes.addAll(asked.stem().notes());
        asked.choices().forEach(choice -> {
            notes.addAll(choice.text().notes());
            notes.addAll(choice.why().notes());
        });
        if (asked.choices().stream().anyMatch(choice -> choice.why().text().isEmpty())) {
            notes.add(Note.NO_EXPLANATION);
        }
        var options = asked.choices().stream()
                .map(choice -> new Option(
                        choice.text().line(), choice.right(), choice.why().line()))
                .toList();
        return new ForeignItem(
                shortened(asked.name()),
                asked.line(),
                asked.stem().text(),
                asked.several(),
                options,
                List.copyOf(notes));
    }
}
