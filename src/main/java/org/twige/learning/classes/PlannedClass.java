package org.twige.learning.classes;

import java.time.Instant;
import java.util.List;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;

/** A class about to be planned or changed, after every field was looked at. */
record PlannedClass(
        Version version,
        String language,
        List<Lesson> lessons,
        InstitutionId place,
        String room,
        Instant startsAt,
        int minutes,
        int seats,
        boolean openToUnit,
        PersonId facilitator) {}
