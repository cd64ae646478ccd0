package org.twige.people;

import java.time.LocalDate;

/** One person left the service; the day is the last one in it. */
public record PersonLeft(PersonId person, LocalDate on) {}
