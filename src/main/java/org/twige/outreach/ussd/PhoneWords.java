package org.twige.outreach.ussd;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.web.Texts;

/** The words of the dialogue, and the time of the country in which it is held. */
@Component
class PhoneWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts texts;
    private final Country country;
    private final Clock clock;
    private final String address;

    PhoneWords(
            Texts texts,
            Country country,
            Clock clock,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String address) {
        this.texts = texts;
        this.country = country;
        this.clock = clock;
        this.address = address.replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }

    /** In the first language of the country, until another is chosen. */
    Say say() {
        return new Say(texts, country, address, country.languages().getFirst().code());
    }

    LocalDate today() {
        return country.today(clock);
    }

    /** The full minute after a moment. */
    String time(Instant moment) {
        var minute = moment.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        return TIME.format(minute.atZone(country.zone()));
    }
}
