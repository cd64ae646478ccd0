package org.twige.accounts.letters;

import java.time.LocalDate;
import java.util.List;
import org.twige.people.Institution;

/**
 * The pile of letters, to be printed now: the codes are shown this once.
 *
 * @param address of the service, as people type it
 * @param sent how many codes go out as a message instead
 * @param passedOver how many of the chosen people could not get a code from this official
 */
record LettersPage(
        Institution institution, String address, LocalDate today, List<Letter> letters, int sent, int passedOver) {}
