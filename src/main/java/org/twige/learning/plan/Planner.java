package org.twige.learning.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twige.country.Country;

/** Lays what is left to learn into the times of somebody's week, day by day; nothing lies on a holiday or a quiet day. */
public record Planner(Country country) {

    private static final int YEARS = 3;

    /** Everything in its order, from a moment on: a slot that has begun by then is missed. */
    public <T> Plan<T> plan(List<Piece<T>> pieces, Week week, LocalDateTime from) {
        var sessions = new ArrayList<Session<T>>();
        var left = pieces.stream().mapToInt(Piece::minutes).sum();
        var told = 0;
        for (var day = from.toLocalDate(); left > told && isNear(day, from); day = day.plusDays(1)) {
            for (var slot : slots(week, day, from).toList()) {
                if (left > told) {
                    sessions.add(new Session<>(day, slot, between(pieces, told, told + slot.minutes())));
                    told += slot.minutes();
                }
            }
        }
        return new Plan<>(sessions, told >= left);
    }

    /** What is learnt from one minute of everything up to another. */
    private static <T> List<T> between(List<Piece<T>> pieces, int first, int last) {
        var some = new ArrayList<T>();
        var begin = 0;
        for (var piece : pieces) {
            if (begin < last && begin + piece.minutes() > first) {
                some.add(piece.what());
            }
            begin += piece.minutes();
        }
        return some;
    }

    /** Minutes of all slots from a moment up to and with a day. */
    int minutes(Week week, LocalDateTime from, LocalDate until) {
        return from.toLocalDate().isAfter(until)
                ? 0
                : from.toLocalDate()
                        .datesUntil(until.plusDays(1))
                        .flatMap(day -> slots(week, day, from))
                        .mapToInt(Slot::minutes)
                        .sum();
    }

    private Stream<Slot> slots(Week week, LocalDate day, LocalDateTime from) {
        return week.slots().stream()
                .filter(slot -> slot.day() == day.getDayOfWeek())
                .filter(slot -> !day.equals(from.toLocalDate()) || !slot.isBegunAt(from.toLocalTime()))
                .filter(_ -> country.isStudyDay(day));
    }

    private static boolean isNear(LocalDate day, LocalDateTime from) {
        return day.isBefore(from.toLocalDate().plusYears(YEARS));
    }
}
