package org.twige.accounts;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.PersonId;

/** Decides whether somebody at a keypad phone is who the number says: by a PIN, at first by a code. */
@Component
public class KeypadSignIn {

    /** So many wrong tries without a right one take the PIN away, however long they took. */
    static final int MOST_WRONG = 20;

    private final Pins pins;
    private final PasswordHashes hashes;
    private final Tries tries;
    private final Audit audit;

    KeypadSignIn(Pins pins, PasswordHashes hashes, Tries tries, Audit audit) {
        this.pins = pins;
        this.hashes = hashes;
        this.tries = tries;
        this.audit = audit;
    }

    /** With what a person can prove who they are. */
    public enum Standing {
        NOTHING,
        CODE,
        PIN
    }

    public Standing standing(PersonId person) {
        if (pins.pinOf(person).isPresent()) {
            return Standing.PIN;
        }
        return pins.hasCode(person) ? Standing.CODE : Standing.NOTHING;
    }

    /** Compares what was typed with the person's PIN, or with the code that the person was given. */
    @Transactional
    public KeypadAnswer with(PersonId person, String typed) {
        var locked = tries.begin(Door.KEYPAD, who(person));
        if (locked.isPresent()) {
            return new KeypadAnswer.Locked(locked.get());
        }
        return pins.isCode(person, typed) ? right(person, new KeypadAnswer.MayChoose()) : withPin(person, typed);
    }

    private KeypadAnswer withPin(PersonId person, String typed) {
        var hash = pins.pinOf(person);
        if (PinRule.isPin(typed) && hash.isPresent() && hashes.matches(typed, hash)) {
            return right(person, new KeypadAnswer.Right());
        }
        if (pins.wrong(person, MOST_WRONG)) {
            audit.record(new Act(who(person), "accounts.pin-taken-away", "person:" + person, Map.of()));
        }
        return closed(person).orElseGet(KeypadAnswer.Wrong::new);
    }

    private KeypadAnswer right(PersonId person, KeypadAnswer answer) {
        pins.right(person);
        tries.succeed(Door.KEYPAD, who(person));
        return answer;
    }

    private Optional<KeypadAnswer> closed(PersonId person) {
        var until = tries.closedUntil(Door.KEYPAD, who(person));
        until.ifPresent(_ -> audit.record(new Act(who(person), "accounts.pin-locked", "person:" + person, Map.of())));
        return until.map(KeypadAnswer.Locked::new);
    }

    /** False for a PIN that others would try first; it is not kept. */
    @Transactional
    public boolean choose(PersonId person, String pin) {
        if (!PinRule.allows(pin)) {
            return false;
        }
        pins.choose(person, hashes.of(pin));
        tries.succeed(Door.KEYPAD, who(person));
        audit.record(new Act(who(person), "accounts.pin-chosen", "person:" + person, Map.of()));
        return true;
    }

    /** Takes the PIN away, because its owner wants it so. */
    @Transactional
    public void forget(PersonId person) {
        if (pins.forget(person)) {
            audit.record(new Act(who(person), "accounts.pin-forgotten", "person:" + person, Map.of()));
        }
    }

    private static String who(PersonId person) {
        return person.toString();
    }
}
