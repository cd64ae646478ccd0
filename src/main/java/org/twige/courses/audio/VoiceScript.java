package org.twige.courses.audio;

import java.util.ArrayList;
import org.twige.courses.Course;
import org.twige.courses.KeypadLesson;
import org.twige.courses.Lesson;
import org.twige.web.Texts;

/** A micro-lesson as somebody reads it aloud for a telephone line that speaks: one part for each screen. */
record VoiceScript(Course course, Lesson lesson, KeypadLesson keypad) {

    /** Plain text in the language of the lesson. */
    String text(Texts texts) {
        var language = keypad.language();
        var parts = new ArrayList<String>();
        parts.add(course.title().in(language) + "\n" + lesson.number() + ". " + lesson.title(language));
        for (var at = 0; at < keypad.screens().size(); at++) {
            var title = texts.say(language, "courses.audio.voice.part", "number", at + 1);
            parts.add(title + "\n" + keypad.screens().get(at));
        }
        parts.add(texts.say(language, "courses.audio.voice.question") + "\n" + keypad.question());
        parts.add(texts.say(language, "courses.audio.voice.right", "key", keypad.key()) + "\n" + keypad.right());
        parts.add(texts.say(language, "courses.audio.voice.wrong") + "\n" + keypad.wrong());
        return String.join("\n\n", parts) + "\n";
    }

    String fileName() {
        return "%s-%02d-%s.txt".formatted(course.slug(), lesson.number(), keypad.language());
    }
}
