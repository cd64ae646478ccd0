package org.twige.learning.offline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.courses.audio.Recordings;
import org.twige.learning.Learning;
import org.twige.learning.offline.OfferPage.Sound;
import org.twige.people.PersonId;

/** Puts together what of a course can be taken along: its pack, and apart from it what is read aloud. */
@Component
class MakeOffer {

    private final Courses courses;
    private final Packs packs;
    private final Learning learning;
    private final Recordings recordings;

    MakeOffer(Courses courses, Packs packs, Learning learning, Recordings recordings) {
        this.courses = courses;
        this.packs = packs;
        this.learning = learning;
        this.recordings = recordings;
    }

    /** Empty in a language in which the version is not written. */
    Optional<OfferPage> of(Course course, Version version, String language, UUID person) {
        var way = learning.wayOf(new PersonId(person), version.id());
        return packs.of(course, version.id(), language)
                .map(pack -> new OfferPage(course, version, language, pack, way, sounds(version, language), person));
    }

    private List<Sound> sounds(Version version, String language) {
        return courses.lessons(version.id()).stream()
                .flatMap(
                        lesson -> recordings
                                .of(version.id(), lesson.id(), language)
                                .map(recording -> new Sound(lesson.id(), recording))
                                .stream())
                .toList();
    }
}
