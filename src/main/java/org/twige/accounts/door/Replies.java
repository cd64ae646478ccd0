package org.twige.accounts.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.web.Languages;
import org.twige.web.Texts;

/** What forms say back, in the reader's language. */
@Component
public class Replies {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Country country;

    Replies(Texts texts, Country country) {
        this.texts = texts;
        this.country = country;
    }

    public String language(HttpServletRequest request) {
        return Languages.of(request, country);
    }

    public String say(HttpServletRequest request, String key, Object... arguments) {
        return texts.say(language(request), key, arguments);
    }

    /** When a door opens again, at the full minute after. */
    public String locked(HttpServletRequest request, Instant until) {
        var minute = until.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        return say(request, "accounts.locked", "time", TIME.format(minute.atZone(country.zone())));
    }
}
