package org.twige.credentials;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Checks the short code of a credential for who cannot open a page; it tells what the public page tells. */
@Component
public class CheckByKeypad {

    private final CheckAtTheDoor door;

    CheckByKeypad(CheckAtTheDoor door) {
        this.door = door;
    }

    /**
     * Counts as a check of the public page.
     *
     * @param caller whose checks are counted together
     */
    public CodeCheck check(String typed, String caller) {
        return switch (door.check(TypedKey.of(typed), caller)) {
            case CheckAtTheDoor.Answer.Checked(var check) -> told(check);
            case CheckAtTheDoor.Answer.TooMany(var minutes) -> new CodeCheck.TooMany(minutes);
            case CheckAtTheDoor.Answer.TooLarge _ -> new CodeCheck.NotFound();
        };
    }

    private static CodeCheck told(Check check) {
        var shown = check.shown();
        if (shown == null || shown.whole() || !check.verdict().knowsTheCredential()) {
            return new CodeCheck.NotFound();
        }
        return new CodeCheck.Found(
                check.verdict().name().toLowerCase(Locale.ROOT),
                shown.code(),
                shown.names(),
                shown.title(),
                shown.validUntil());
    }
}
