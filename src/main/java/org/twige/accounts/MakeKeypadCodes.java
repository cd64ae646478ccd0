package org.twige.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Makes the codes of eight digits with which people choose a PIN at their keypad phone. */
@Component
public class MakeKeypadCodes {

    /** How many can be made at once. */
    public static final int MOST = 50;

    private static final Duration VALID = Duration.ofDays(14);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Pins pins;
    private final Tries tries;
    private final Audit audit;
    private final Clock clock;

    MakeKeypadCodes(Pins pins, Tries tries, Audit audit, Clock clock) {
        this.pins = pins;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Until when codes are good that are made now. */
    public Instant until() {
        return clock.instant().plus(VALID);
    }

    /**
     * Makes a new code for each of these people who are in the scope and in service; they cannot be read again.
     *
     * @param persons at most {@link #MOST}
     */
    @Transactional
    public Map<UUID, String> of(Scope scope, List<UUID> persons, SignedIn by) {
        if (persons.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " codes at once");
        }
        var drawn = new LinkedHashMap<UUID, String>();
        persons.forEach(person -> drawn.put(person, "%08d".formatted(RANDOM.nextInt(100_000_000))));
        var made = pins.keep(drawn, scope, until(), by.person());
        drawn.keySet().retainAll(made);
        drawn.keySet().forEach(person -> tries.succeed(Door.KEYPAD, new PersonId(person).toString()));
        audit.record(new Act(
                by.person().toString(),
                "accounts.keypad-codes-made",
                "person:" + by.person(),
                Map.of("asked", String.valueOf(persons.size()), "made", String.valueOf(drawn.size()))));
        return drawn;
    }
}
