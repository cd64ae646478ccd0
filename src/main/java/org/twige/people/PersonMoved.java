package org.twige.people;

import java.time.LocalDate;

/** One person's main post is at another institution from a day on. */
public record PersonMoved(PersonId person, InstitutionId from, InstitutionId to, LocalDate on) {}
