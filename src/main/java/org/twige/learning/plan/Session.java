package org.twige.learning.plan;

import java.time.LocalDate;
import java.util.List;

/** A slot on a day, with what is learnt in it; what is longer than the slot goes on in the next one. */
public record Session<T>(LocalDate on, Slot slot, List<T> what) {}
