package org.twige.people;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody took a responsibility over an institution in an emergency, without being given it. */
public record ResponsibilityTaken(UUID responsibility, PersonId person, InstitutionId over, LocalDate on) {}
