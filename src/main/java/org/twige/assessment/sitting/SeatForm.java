package org.twige.assessment.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about one person in a room.
 *
 * @param seen {@code identity}, {@code absent}, or both for neither is meant
 */
record SeatForm(
        @Nullable List<String> seen,
        @Nullable String incident,
        @Nullable String minutes,
        @Nullable String reason) {

    private static final int LONGEST = 1000;
    private static final int MOST_MINUTES = 120;

    static SeatForm of(Seat seat) {
        var seen = new ArrayList<String>();
        if (seat.identityChecked()) {
            seen.add("identity");
        }
        if (seat.absent()) {
            seen.add("absent");
        }
        return new SeatForm(seen, Objects.requireNonNullElse(seat.incident(), ""), "", "");
    }

    boolean has(String what) {
        return seen != null && seen.contains(what);
    }

    Seats.Seen meant() {
        return new Seats.Seen(has("identity"), has("absent"), text(incident));
    }

    List<Mistake> mistakes() {
        return text(incident).length() > LONGEST ? List.of(mistake("incident")) : List.of();
    }

    Optional<Integer> minutesGiven() {
        try {
            return Optional.of(Integer.valueOf(text(minutes))).filter(number -> number > 0 && number <= MOST_MINUTES);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    String why() {
        return text(reason);
    }

    List<Mistake> mistakesOfTime() {
        var mistakes = new ArrayList<Mistake>();
        if (minutesGiven().isEmpty()) {
            mistakes.add(mistake("minutes"));
        }
        if (why().isEmpty() || why().length() > LONGEST) {
            mistakes.add(mistake("reason"));
        }
        return mistakes;
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    private static Mistake mistake(String field) {
        return new Mistake(field, "assessment.seat.wrong." + field);
    }
}
