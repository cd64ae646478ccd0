package org.twige.insight;

import org.twige.country.LocalText;

/**
 * What everybody may read of an institution.
 *
 * @param minutes a week that its people are granted to learn at work
 * @param said false where nobody has said anything and the usual minutes are assumed
 * @param standing of its own people, without those below it
 */
record Published(String code, LocalText names, String district, int minutes, boolean said, Standing standing) {}
