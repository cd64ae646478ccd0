package org.twige.learning.classes;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.courses.LessonId;
import org.twige.courses.Version;
import org.twige.learning.classes.ClassPlaces.Place;
import org.twige.web.Cell;
import org.twige.web.Frame;

/**
 * One class, as who holds it sees it.
 *
 * @param lessons that it is to go through
 * @param taught those that it went through; none before it is closed
 * @param address where people type the code
 * @param guide is there a guide for who leads a class?
 * @param mayPlan may the reader also change and fill it?
 * @param official does the reader answer for its institution?
 */
record ClassPage(
        GroupClass known,
        Course course,
        Version version,
        List<Lesson> lessons,
        Set<LessonId> taught,
        List<Place> places,
        String address,
        boolean guide,
        boolean mayPlan,
        boolean official,
        Instant now) {

    private static final int MOST_FREE_LINES = 5;

    String here() {
        return "/classes/" + known.id();
    }

    String back() {
        return official ? "/classes" : "/my-classes";
    }

    boolean isOn() {
        return known.isOnAt(now);
    }

    /** The lessons to tick: all of them before it is closed, then those that it went through. */
    boolean isTicked(Lesson lesson) {
        return !known.isClosed() || taught.contains(lesson.id());
    }

    boolean mayClose() {
        return known.mayCloseAt(now);
    }

    /** To be read aloud; null while none is valid. */
    @Nullable
    String code() {
        var code = known.codeAt(now);
        return code == null ? null : ClassCode.spoken(code);
    }

    String title(Frame frame) {
        return version.title().in(frame.language());
    }

    String lessonTitle(Lesson lesson, Frame frame) {
        return lesson.number() + ". " + lesson.title(frame.language());
    }

    String languageName(Frame frame) {
        return frame.country().language(known.language()).name();
    }

    static boolean isPresent(Place place) {
        return Boolean.TRUE.equals(place.present());
    }

    /** The end of the key of the words about one person. */
    static String state(Place place) {
        if (place.present() != null) {
            return isPresent(place) ? "present-" + place.how() : "absent";
        }
        return place.comes() == null ? "listed" : place.comes() ? "comes" : "declined";
    }

    List<Place> present() {
        return places.stream().filter(ClassPage::isPresent).toList();
    }

    /** Their ids in one field: a server takes only so many fields. */
    String presentIds() {
        return present().stream().map(place -> place.id().toString()).collect(Collectors.joining(","));
    }

    List<Place> others() {
        return places.stream().filter(place -> !isPresent(place)).toList();
    }

    List<Cell> paperHead(Frame frame) {
        return List.of(
                Cell.of(frame.text("learning.classes.names")),
                Cell.of(frame.text("learning.classes.there")),
                Cell.of(frame.text("learning.classes.signature")));
    }

    /** A box to tick and room for a signature; at the end lines for people who come without being on the list. */
    List<List<Cell>> paperRows() {
        var people = places.stream().map(place -> place.names() + " " + place.staffNo());
        var free = Math.clamp((long) known.seats() - places.size(), 0, MOST_FREE_LINES);
        var lines =
                Stream.concat(people, Collections.nCopies(free, "").stream()).toList();
        return IntStream.range(0, lines.size())
                .mapToObj(line -> List.of(Cell.of((line + 1) + ". " + lines.get(line)), Cell.of("☐"), Cell.of("")))
                .toList();
    }
}
