package org.twige.assessment.variant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a template that each variant fills in its own way. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "slot")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Slot.Whole.class, name = "whole"),
    @JsonSubTypes.Type(value = Slot.Computed.class, name = "computed"),
    @JsonSubTypes.Type(value = Slot.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Slot.Weekday.class, name = "weekday"),
    @JsonSubTypes.Type(value = Slot.Counted.class, name = "counted"),
    @JsonSubTypes.Type(value = Slot.Own.class, name = "own")
})
public sealed interface Slot {

    /**
     * The value, drawn or computed.
     *
     * @param before the slots that stand above this one
     */
    Value value(Chance chance, Map<String, Value> before);

    /** A whole number by chance. */
    record Whole(int from, int to, int step) implements Slot {

        @Override
        public Value value(Chance chance, Map<String, Value> before) {
            return new Value.Figure(from + (long) step * chance.below((to - from) / step + 1));
        }
    }

    /** A whole number that follows from others. */
    record Computed(String formula) implements Slot {

        @Override
        public Value value(Chance chance, Map<String, Value> before) {
            return new Value.Figure(Formula.number(formula, before));
        }
    }

    /**
     * One word of a list.
     *
     * @param at a formula of its place, from 0; null for chance
     */
    record Words(Map<String, List<String>> words, @Nullable String at) implements Slot {

        @Override
        public Value value(Chance chance, Map<String, Value> before) {
            var count = words.values().iterator().next().size();
            return new Value.Word(at == null ? chance.below(count) : Formula.number(at, before), words);
        }
    }

    /** A day from Monday to Friday by chance. */
    record Weekday(LocalDate from, LocalDate to) implements Slot {

        @Override
        public Value value(Chance chance, Map<String, Value> before) {
            var days = all();
            return new Value.Day(days.get(chance.below(days.size())));
        }

        /** The days that may come out; none if they do not come after each other. */
        public List<LocalDate> all() {
            return from.isAfter(to)
                    ? List.of()
                    : from.datesUntil(to.plusDays(1))
                            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                            .toList();
        }
    }

    /**
     * A whole number that came out of the learner's own exercise. Without one, as in the checks of an author, chance
     * stands in for it.
     *
     * @param figure exercise and name, e.g. {@code requests.right60}
     * @param from the least it can be
     * @param to the most it can be
     */
    record Own(String figure, int from, int to) implements Slot {

        @Override
        public Value value(Chance chance, Map<String, Value> before) {
            return new Value.Figure(chance.between(from, to));
        }

        Value value(long known) {
            if (known < from || known > to) {
                throw new IllegalStateException(figure + " is " + known + ", not from " + from + " to " + to);
            }
            return new Value.Figure(known);
        }
    }

    /** A day so many days after the one of another slot. */
    record Counted(String day, int plus) implements Slot {

        @Override
        public Value value(Chance chance, Map<String, Value> before) {
            if (before.get(day) instanceof Value.Day(LocalDate from)) {
                return new Value.Day(from.plusDays(plus));
            }
            throw new IllegalArgumentException("“" + day + "” is no day above");
        }
    }
}
