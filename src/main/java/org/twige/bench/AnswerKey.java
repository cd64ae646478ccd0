package org.twige.bench;

import java.util.List;
import java.util.UUID;

/** Knows the right answers. */
@FunctionalInterface
public interface AnswerKey {

    /** The places of the right options on the pages of an attempt, from 1, in the order of its questions. */
    List<Integer> of(UUID attempt);
}
