package org.twige.country;

/** How the service presents itself: words and two colours, no emblem. */
public record Branding(LocalText serviceName, LocalText owner, String colour, String accent) {}
