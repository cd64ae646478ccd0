package org.twige.people;

import java.time.LocalDate;

/** One person entered the service, or came back. */
public record PersonJoined(PersonId person, InstitutionId institution, LocalDate on) {}
