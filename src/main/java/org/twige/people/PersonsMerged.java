package org.twige.people;

import java.time.LocalDate;
import java.util.UUID;

/** Two records are one person from now on: what belongs to {@code merged} is found under {@code kept}. */
public record PersonsMerged(UUID merge, PersonId kept, PersonId merged, LocalDate on) {}
