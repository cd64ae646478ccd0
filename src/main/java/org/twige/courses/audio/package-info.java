/** Lessons read aloud: recordings of people, each approved by a second author. */
@NullMarked
@NamedInterface("audio")
package org.twige.courses.audio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
