package org.twige.outreach.ussd;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.courses.Gsm7;
import org.twige.outreach.channels.TelephoneText;
import org.twige.web.Texts;

/** The words of the dialogue, in the alphabet of keypad phones and never longer than a screen. */
final class Say {

    /** Places of one screen: 160 octets hold 182 of them, and gateways put a word of four before the text. */
    static final int MOST = 178;

    /** Of a title, which the office writes as long as it likes. */
    private static final int LONGEST_TITLE = 50;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Texts texts;
    private final Country country;
    private final String address;
    private final String language;

    /** @param address of the service, without https:// */
    Say(Texts texts, Country country, String address, String language) {
        this.texts = texts;
        this.country = country;
        this.address = address;
        this.language = language;
    }

    Say in(String other) {
        return new Say(texts, country, address, other);
    }

    String language() {
        return language;
    }

    List<Language> languages() {
        return country.languages();
    }

    String firstLanguage() {
        return country.languages().getFirst().code();
    }

    String text(String key, Object... arguments) {
        return TelephoneText.of(texts.say(language, "outreach.ussd." + key, arguments));
    }

    String address() {
        return TelephoneText.of(address);
    }

    String date(LocalDate day) {
        return DATE.format(day);
    }

    String title(String whole) {
        return cut(TelephoneText.of(whole), LONGEST_TITLE);
    }

    /** The lines one below the other; what no screen holds is cut, which a test keeps from happening. */
    static String screen(String... lines) {
        return cut(
                String.join(
                        "\n",
                        List.of(lines).stream().filter(line -> !line.isEmpty()).toList()),
                MOST);
    }

    static String cut(String text, int most) {
        var shorter = text;
        while (Gsm7.length(shorter) > most) {
            shorter = shorter.substring(0, shorter.length() - (shorter.endsWith("..") ? 3 : 2)) + "..";
        }
        return shorter;
    }
}
