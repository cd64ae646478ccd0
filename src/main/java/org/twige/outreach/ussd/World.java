package org.twige.outreach.ussd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twige.accounts.KeypadAnswer;
import org.twige.accounts.KeypadSignIn.Standing;
import org.twige.courses.KeypadLesson;
import org.twige.credentials.CodeCheck;

/** All that a dialogue asks: about one number, at one moment. */
interface World {

    /** Those with whom the number is on record. */
    List<Caller> callers();

    /** The language in which this number spoke last. */
    Optional<String> language();

    Standing standing(UUID person);

    /** Counts as a try. */
    KeypadAnswer prove(UUID person, String typed);

    /** False for a PIN that others would try first. */
    boolean choosePin(UUID person, String pin);

    /** What the person has to do, in the order in which it is to be done. */
    List<Task> tasks(UUID person);

    /** Where the person stopped reading. */
    Optional<Reading> stopped(UUID person);

    /** The practice round that the person is in; also when only its score has not been seen. */
    Optional<Round> round(UUID person);

    Optional<KeypadLesson> lesson(UUID version, int lesson, String language);

    CodeCheck check(String code);

    LocalDate today();

    /** The time of the country's clocks, e.g. 10:42. */
    String time(Instant moment);
}
