package org.twige.courses.audio;

import java.util.Optional;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the form for a recording shows.
 *
 * @param hasKeypad whether keypad phones have the lesson in this language
 * @param wrong the end of the key of what is to be put right, or empty
 */
record NewRecordingPage(
        Course course, Version version, Lesson lesson, String language, boolean hasKeypad, String wrong) {

    static final int MOST_MEGABYTES = 3;
    static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

    /** A lesson of some minutes, spoken slowly. */
    private static final int MOST_SECONDS = 30 * 60;

    static String wrong(byte[] content, Optional<OpusFile> sound, boolean consent) {
        if (content.length == 0) {
            return "none";
        }
        if (content.length > MOST_BYTES) {
            return "large";
        }
        if (sound.isEmpty()) {
            return "kind";
        }
        if (sound.get().seconds() > MOST_SECONDS) {
            return "long";
        }
        return consent ? "" : "consent";
    }

    Errors errors(Frame frame) {
        return wrong.isEmpty()
                ? Errors.none()
                : Errors.of(
                        wrong.equals("consent") ? "consent" : "file",
                        frame.text("courses.audio.wrong." + wrong, "megabytes", MOST_MEGABYTES));
    }

    /** What is spoken on a telephone line. */
    String voiceScript() {
        return address() + "/voice-script.txt";
    }

    String address() {
        return "/recordings/new/" + course.slug() + "/" + lesson.number() + "/" + language;
    }
}
