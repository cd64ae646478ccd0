package org.twige.learning.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twige.country.StudyWindow;

/** The times of a week at which somebody learns, from Monday to Sunday, at most one a day. */
public record Week(List<Slot> slots) {

    /** Shorter sittings are not proposed, unless there are fewer minutes in the whole week. */
    static final int SHORTEST = 30;

    static final int QUARTER = 15;
    private static final int STEP = 5;
    private static final int WHOLE_DAY = 24 * 60;
    private static final Comparator<Slot> BY_DAY = Comparator.comparing(Slot::day);

    /** A day of the week with room for a slot. */
    private record Room(DayOfWeek day, @Nullable LocalTime from, int minutes) {

        Slot take(int wanted) {
            return new Slot(day, from, Math.min(wanted, minutes));
        }
    }

    /**
     * So many minutes a week, in sittings of about half an hour or longer.
     *
     * @param windows when people may learn, in the order in which they are used; none where any time will do
     * @param weekend is used last, and only if a window lies there
     */
    public static Week proposed(int minutes, List<StudyWindow> windows, Set<DayOfWeek> weekend) {
        var rooms = windows.isEmpty() ? anyTime(weekend) : rooms(windows);
        var working = (int)
                rooms.stream().filter(room -> !weekend.contains(room.day())).count();
        var sittings = Math.clamp(minutes / SHORTEST, 1, Math.max(1, working));
        var share = Math.ceilDiv(Math.ceilDiv(minutes, sittings), STEP) * STEP;
        return new Week(filled(rooms, share, minutes).stream().sorted(BY_DAY).toList());
    }

    /** Each room takes its share; what is left after the last one goes where there is still room. */
    private static List<Slot> filled(List<Room> rooms, int share, int minutes) {
        var slots = new ArrayList<Slot>();
        var left = minutes;
        for (var room : rooms) {
            if (left > 0) {
                slots.add(room.take(Math.min(share, left)));
                left -= slots.getLast().minutes();
            }
        }
        for (var place = slots.size() - 1; place >= 0 && left > 0; place--) {
            var longer = rooms.get(place).take(slots.get(place).minutes() + left);
            left -= longer.minutes() - slots.get(place).minutes();
            slots.set(place, longer);
        }
        return slots;
    }

    private static List<Room> anyTime(Set<DayOfWeek> weekend) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !weekend.contains(day))
                .map(day -> new Room(day, null, WHOLE_DAY))
                .toList();
    }

    private static List<Room> rooms(List<StudyWindow> windows) {
        return windows.stream()
                .map(window -> new Room(window.day(), window.from(), window.minutes()))
                .toList();
    }

    public int minutes() {
        return slots.stream().mapToInt(Slot::minutes).sum();
    }

    /** The same times, longer by so many quarters of an hour altogether. */
    Week with(int quarters) {
        return new Week(IntStream.range(0, slots.size())
                .mapToObj(place -> slots.get(place).longer(QUARTER * quarters(quarters, place)))
                .toList());
    }

    private int quarters(int all, int place) {
        return all / slots.size() + (place < all % slots.size() ? 1 : 0);
    }
}
