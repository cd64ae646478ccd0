package org.twige.mandates;

import java.time.LocalDate;
import java.util.UUID;

/** An institution said how much time to learn it grants from a day on. */
public record StudyTimeGranted(UUID institution, LocalDate from) {}
