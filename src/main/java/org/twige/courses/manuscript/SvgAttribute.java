package org.twige.courses.manuscript;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in the attributes of a drawing: shapes, colours and sizes, and nothing that runs or fetches. */
final class SvgAttribute {

    private static final Set<String> KNOWN =
            Set.of("viewBox width height role aria-hidden id x y x1 y1 x2 y2 cx cy r rx ry d points dx dy transform"
                    .split(" "));
    private static final Set<String> LOOKS =
            Set.of(("fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin"
                            + " stroke-opacity opacity font-size font-family font-weight font-style text-anchor"
                            + " dominant-baseline offset stop-color stop-opacity gradientUnits gradientTransform"
                            + " marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient"
                            + " preserveAspectRatio")
                    .split(" "));
    private static final Pattern INSIDE = Pattern.compile("url\\(#[A-Za-z][\\w-]*\\)");
    private static final Pattern OUTSIDE = Pattern.compile("url\\s*\\(|[:\\\\<@]");
    private static final Pattern MOVES = Pattern.compile("(?:(?:translate|rotate)\\([-0-9., ]+\\) *)*");
    private static final double SMALLEST_LETTERS = 12;

    private SvgAttribute() {}

    /** A mistake and its remedy. */
    record Wrong(String text, String remedy) {}

    static Optional<Wrong> wrong(String name, String value) {
        var what = "the attribute " + name + "=\"" + value + "\"";
        if (!KNOWN.contains(name) && !LOOKS.contains(name)) {
            return refusal(what, "take it out; the look stands in attributes such as fill and stroke");
        }
        if (OUTSIDE.matcher(INSIDE.matcher(value).replaceAll("")).find()) {
            return refusal(what + " leads out of the drawing", "name only what stands in it: url(#an-id)");
        }
        if (name.equals("transform") && !MOVES.matcher(value).matches()) {
            return refusal(what + " changes sizes", "use translate and rotate only");
        }
        if (name.equals("font-size") && !isReadable(value)) {
            return refusal("letters of size " + value, "write them in 12 or more, without a unit");
        }
        return Optional.empty();
    }

    private static boolean isReadable(String size) {
        return size.matches("\\d{1,3}(\\.\\d+)?(px)?")
                && Double.parseDouble(size.replace("px", "")) >= SMALLEST_LETTERS;
    }

    private static Optional<Wrong> refusal(String text, String remedy) {
        return Optional.of(new Wrong(text, remedy));
    }
}
