package org.twige.outreach.ussd;

import org.twige.credentials.CodeCheck;

/** Says what became of the check of a certificate. */
record SayCheck(Say say) {

    String text(CodeCheck check) {
        return switch (check) {
            case CodeCheck.Found found -> found(found);
            case CodeCheck.NotFound _ -> say.text("check-none");
            case CodeCheck.TooMany(var minutes) -> say.text("check-often", "minutes", minutes);
        };
    }

    private String found(CodeCheck.Found found) {
        return Say.screen(
                say.text("check-" + found.state(), "date", say.date(found.validUntil())),
                found.code(),
                say.title(found.initials() + ", " + found.title()));
    }
}
