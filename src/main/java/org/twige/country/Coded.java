package org.twige.country;

/** A word of the country's administration: its code in data and its name on pages. */
public record Coded(String code, LocalText name) {}
