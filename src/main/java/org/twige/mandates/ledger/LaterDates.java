package org.twige.mandates.ledger;

/** So many people whose date is later than the rule alone says, because so few minutes a week are granted to them. */
public record LaterDates(int minutesPerWeek, long people) {}
