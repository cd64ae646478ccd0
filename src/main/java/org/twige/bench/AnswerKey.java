package org.twige.bench;

import java.util.List;
import java.util.UUID;

/** Knows the right answers. */
@FunctionalInterface
public interface AnswerKey {

    /** What to put into the forms of an attempt, in the order of its questions. */
    List<RightAnswer> of(UUID attempt);
}
