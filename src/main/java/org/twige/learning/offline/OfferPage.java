package org.twige.learning.offline;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import org.twige.courses.Course;
import org.twige.courses.LessonId;
import org.twige.courses.Version;
import org.twige.courses.audio.Recording;
import org.twige.learning.Way;
import org.twige.web.Choice;
import org.twige.web.Frame;

/**
 * What the page that offers a download shows.
 *
 * @param language of the pack
 * @param sounds of the lessons that are read aloud
 * @param person who downloads; what the phone keeps is kept under this number
 */
record OfferPage(
        Course course, Version version, String language, PackFile pack, Way way, List<Sound> sounds, UUID person) {

    /** A lesson that can be heard. */
    record Sound(LessonId lesson, Recording recording) {}

    String title(Frame frame) {
        return version.title().in(frame.language());
    }

    /** The one box to tick, with what it costs. */
    List<Choice> soundsChoice(Frame frame) {
        var kilobytes =
                sounds.stream().mapToInt(sound -> sound.recording().kilobytes()).sum();
        return List.of(Choice.of(
                "true", frame.text("learning.offline.offer.sounds", "lessons", sounds.size(), "kilobytes", kilobytes)));
    }

    /** Where the sound of each lesson is, for the phone to know. */
    String soundAddresses() {
        return sounds.stream()
                .map(sound -> sound.lesson().value() + "=" + sound.recording().address())
                .collect(joining(" "));
    }

    /** The lessons that are done, for the phone to know. */
    String done() {
        return way.steps().stream()
                .filter(step -> step.state() == Way.State.DONE)
                .map(step -> step.lesson().id().value().toString())
                .collect(joining(" "));
    }
}
