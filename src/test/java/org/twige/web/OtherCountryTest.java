package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.twige.country.pack.CountryPack;

class OtherCountryTest {

    @Test
    void a_page_shows_another_country_without_a_change_in_the_program() {
        var country = CountryPack.read(Path.of("countries", "tl"));
        var frame = new Frame("fr", country, new Texts(country), null, "/accessibility", "");

        var html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.twige")
                .render("web/accessibility.jte", Map.of("frame", frame, "page", ""), html);
        var page = Jsoup.parse(html.toString());

        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.title()).contains("École commune");
        assertThat(page.select("[hreflang]").eachAttr("hreflang")).containsExactly("en");
        assertThat(page.text()).doesNotContain("Rwanda");
        assertThat(frame.date(LocalDate.of(2027, 6, 30))).isEqualTo("30 juin 2027");
    }
}
