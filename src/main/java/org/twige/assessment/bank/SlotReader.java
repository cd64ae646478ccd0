package org.twige.assessment.bank;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.twige.assessment.bank.TemplateReader.Unreadable;
import org.twige.assessment.variant.Slot;

/**
 * Reads one slot of a template.
 *
 * @param languages in which its words must be there
 */
record SlotReader(Written written, List<String> languages) {

    private static final int MOST_DAYS = 366;

    Slot read() throws Unreadable {
        var parts = written.children().keySet();
        if (parts.contains("is")) {
            return new Slot.Computed(written.text("is").orElse(""));
        } else if (parts.contains("own")) {
            return own();
        } else if (parts.contains("of")) {
            return words();
        } else if (parts.contains("day-from")) {
            return weekday();
        } else if (parts.contains("day")) {
            return new Slot.Counted(written.text("day").orElse(""), number(written, "plus"));
        }
        return whole();
    }

    private Slot own() throws Unreadable {
        var figure = written.text("own").orElse("");
        if (!figure.matches("[a-z]+\\.[a-z0-9]+")) {
            throw new Unreadable(
                    written,
                    "“" + figure + "” is no figure of an exercise",
                    "write exercise and figure, e.g. requests.right60");
        }
        var own = new Slot.Own(figure, number(written, "from"), number(written, "to"));
        if (own.from() > own.to()) {
            throw new Unreadable(written, "“from” is greater than “to”", "write the smaller number first");
        }
        return own;
    }

    private Slot whole() throws Unreadable {
        var whole = new Slot.Whole(
                number(written, "from"),
                number(written, "to"),
                written.child("step").isPresent() ? number(written, "step") : 1);
        if (whole.from() > whole.to()) {
            throw new Unreadable(written, "“from” is greater than “to”", "write the smaller number first");
        } else if (whole.step() < 1) {
            throw new Unreadable(written, "“step” is not positive", "write 1 or more, or leave it out");
        }
        return whole;
    }

    private Slot weekday() throws Unreadable {
        var days = new Slot.Weekday(day(written, "day-from"), day(written, "day-to"));
        if (days.from().plusDays(MOST_DAYS).isBefore(days.to())) {
            throw new Unreadable(written, "more than a year between the two days", "write days nearer to each other");
        } else if (days.all().isEmpty()) {
            throw new Unreadable(written, "no working day between the two days", "write days further apart");
        }
        return days;
    }

    private Slot words() throws Unreadable {
        var of = written.child("of").orElse(written);
        var words = new LinkedHashMap<String, List<String>>();
        if (of.children().isEmpty()) {
            words.put("", texts(of));
        } else {
            of.children().forEach((language, list) -> words.put(language, texts(list)));
        }
        if (words.values().stream().map(List::size).distinct().count() != 1
                || words.values().iterator().next().size() < 2) {
            throw new Unreadable(
                    of, "lists of different length, or too short", "write as many words in every language");
        }
        for (var language : languages) {
            if (!words.containsKey(language) && !words.containsKey("")) {
                throw new Unreadable(of, "no words in “" + language + "”", "write as many words in every language");
            }
        }
        return new Slot.Words(words, written.text("at").orElse(null));
    }

    private static List<String> texts(Written list) {
        return list.elements().stream().flatMap(word -> word.text().stream()).toList();
    }

    static int number(Written written, String name) throws Unreadable {
        var text = written.text(name).filter(digits -> digits.matches("-?\\d{1,9}"));
        if (text.isEmpty()) {
            throw new Unreadable(
                    written.child(name).orElse(written), "“" + name + "” is no whole number", "write it in digits");
        }
        return Integer.parseInt(text.get());
    }

    private static LocalDate day(Written written, String name) throws Unreadable {
        var text = Optional.of(written.text(name).orElse(""));
        try {
            return LocalDate.parse(text.get());
        } catch (DateTimeParseException e) {
            throw new Unreadable(written, "“" + name + "” is no day", "write year-month-day, e.g. 2027-06-15");
        }
    }
}
