package org.twige.labs.round;

import org.twige.people.PersonId;

/** A round about to begin. */
record NewRound(PersonId person, String exercise, long seed, boolean reading, String language) {}
