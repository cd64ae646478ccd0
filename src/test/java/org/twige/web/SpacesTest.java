package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.twige.country.pack.CountryPack;

class SpacesTest {

    @Test
    void in_french_no_line_begins_with_a_sign() {
        assertThat(Spaces.kept("fr", "<p>« Oui ; non ! » Quoi ? Ceci : cela</p>"))
                .isEqualTo("<p>«\u00a0Oui\u202f; non\u202f!\u00a0» Quoi\u202f? Ceci\u00a0: cela</p>");
    }

    @Test
    void elsewhere_spaces_stay_as_they_are() {
        assertThat(Spaces.kept("en", "a ; b : c")).isEqualTo("a ; b : c");
    }

    @Test
    void the_texts_of_pages_keep_theirs_too() {
        var country = CountryPack.read(Path.of("countries", "rw"));

        assertThat(new Texts(country).say("fr", "mandates.week.missed")).isEqualTo("Et si je manque un moment\u202f?");
    }
}
