package org.twige.people;

import java.time.LocalDate;
import java.util.UUID;

/** A merge was undone: each record stands for itself again. */
public record PersonsSeparated(UUID merge, PersonId kept, PersonId merged, LocalDate on) {}
