package org.twige.courses;

import java.util.OptionalInt;

/** What it costs to take a course along; told by whoever makes packs. */
public interface PackWeight {

    /** Kilobytes on the wire of a version with its drawings; empty in a language in which it is not written. */
    OptionalInt kilobytes(Course course, VersionId version, String language);
}
