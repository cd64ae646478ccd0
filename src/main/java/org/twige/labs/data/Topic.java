package org.twige.labs.data;

/** What a citizen's message is about, and with it the desk that it belongs on. */
public enum Topic {
    LAND,
    HEALTH_INSURANCE,
    CIVIL_STATUS,
    SCHOOL,
    WATER_POWER,
    LICENCE,
    SOCIAL_PROTECTION,
    OTHER
}
