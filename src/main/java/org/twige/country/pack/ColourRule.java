package org.twige.country.pack;

import java.util.List;

/**
 * Both colours can be read on white.
 *
 * @see "WCAG 2.2, success criterion 1.4.3 and its definition of relative luminance"
 */
final class ColourRule implements Rule {

    private static final double READABLE = 4.5;

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        for (var key : List.of("colour", "accent")) {
            var colour = pack.country().at("branding." + key);
            mistakes.unlessMatches(colour, "#[0-9a-fA-F]{6}", "write # and six hexadecimal digits, in quotation marks");
            if (colour.word().matches("#[0-9a-fA-F]{6}") && contrastWithWhite(colour.word()) < READABLE) {
                mistakes.in(
                        colour,
                        "%s has a contrast of only %.1f : 1 with white"
                                .formatted(colour.word(), contrastWithWhite(colour.word())),
                        "choose a darker colour: at least 4.5 : 1");
            }
        }
    }

    private static double contrastWithWhite(String colour) {
        var luminance = 0.2126 * light(colour, 1) + 0.7152 * light(colour, 3) + 0.0722 * light(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double light(String colour, int at) {
        var share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
