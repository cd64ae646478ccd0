package org.twige.credentials.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

    private static final List<String> NAMES = List.of(
            "Uwase Invented", "Mugisha Example", "Keza Pretend", "Manzi Nobody", "Ineza Fiction", "Gatete Imaginary");

    @ParameterizedTest
    @ValueSource(ints = {1_100, 800, 500, 400})
    void the_same_sheet_smaller_and_saved_worse_looks_the_same(int width) throws NotReadable {
        for (var names : NAMES) {
            var first = likeness(image(names));
            var again = likeness(decoded(Certificates.jpeg(Certificates.scaled(image(names), width), 0.4)));

            assertThat(outline(first, again)).as(names).isLessThanOrEqualTo(Likeness.OUTLINE);
            assertThat(detail(first, again)).as(names).isLessThanOrEqualTo(Likeness.DETAIL);
        }
    }

    @Test
    void sheets_of_one_design_with_other_names_do_not_look_the_same() {
        var sheets = NAMES.stream().map(names -> likeness(image(names))).toList();

        for (var i = 0; i < sheets.size(); i++) {
            for (var j = 0; j < i; j++) {
                assertThat(outline(sheets.get(i), sheets.get(j)))
                        .as("from afar they do")
                        .isLessThanOrEqualTo(Likeness.OUTLINE);
                assertThat(detail(sheets.get(i), sheets.get(j))).isGreaterThan(Likeness.DETAIL);
            }
        }
    }

    @Test
    void an_empty_sheet_looks_like_nothing() {
        var empty = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);

        assertThat(Likeness.of(empty)).isEmpty();
    }

    private static BufferedImage image(String names) {
        return Certificates.image(
                Certificates.pdf(
                        "This certifies that", names, "completed AI for Everyone", "on 5 June 2026", "Example Academy"),
                1_600);
    }

    private static BufferedImage decoded(byte[] jpeg) throws NotReadable {
        return ReadPicture.decode(jpeg, FileKind.JPEG);
    }

    private static Likeness likeness(BufferedImage image) {
        return Likeness.of(image).orElseThrow();
    }

    private static int outline(Likeness one, Likeness other) {
        return Long.bitCount(one.outline() ^ other.outline());
    }

    /** As the statement counts it. */
    private static int detail(Likeness one, Likeness other) {
        var differ = 0;
        for (var i = 0; i < one.edges().length(); i++) {
            var lost = one.edges().charAt(i) == '1' && other.traces().charAt(i) == '0';
            var gained = other.edges().charAt(i) == '1' && one.traces().charAt(i) == '0';
            differ += lost || gained ? 1 : 0;
        }
        return differ;
    }
}
