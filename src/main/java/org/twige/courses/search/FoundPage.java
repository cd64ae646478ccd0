package org.twige.courses.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the page of a search shows.
 *
 * @param words what was asked, empty before
 * @param slug the one course that is looked through, empty for all
 */
record FoundPage(String words, String slug, List<Place> places) {

    static final int FEWEST = 2;
    static final int MOST = 100;

    /** A lesson with words that were asked for. */
    record Place(Course course, Lesson lesson, String language, Hit hit) {

        String address() {
            return "/learn/" + course.slug() + "/lessons/" + lesson.number() + "#" + hit.block();
        }

        /** The language of the text where it is not the language of the page, otherwise null. */
        @Nullable
        String foreign(Frame frame) {
            return language.equals(frame.language()) ? null : language;
        }
    }

    Errors errors(Frame frame) {
        return words.isEmpty() || isPossible()
                ? Errors.none()
                : Errors.none().and("for", frame.text("courses.found.length", "fewest", FEWEST, "most", MOST));
    }

    private boolean isPossible() {
        return words.length() >= FEWEST && words.length() <= MOST;
    }

    boolean isAnswered() {
        return isPossible() && !places.isEmpty();
    }

    boolean isWithoutAnswer() {
        return isPossible() && places.isEmpty();
    }

    boolean isOnlyLike() {
        return places.stream().allMatch(place -> place.hit().like());
    }

    String back() {
        return slug.isEmpty() ? "/courses" : "/courses/" + slug;
    }
}
