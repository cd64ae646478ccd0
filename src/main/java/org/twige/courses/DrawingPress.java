package org.twige.courses;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twige.courses.manuscript.Drawing;
import org.twige.courses.manuscript.DrawingMark;

/** Fills in the words of the drawings of one page, and writes the place of each. */
final class DrawingPress {

    private final Map<String, Drawing> drawings;
    private final String language;
    private final Set<PrintedDrawing> printed = new LinkedHashSet<>();

    DrawingPress(Map<String, Drawing> drawings, String language) {
        this.drawings = drawings;
        this.language = language;
    }

    /** The HTML of a drawing, every word in it escaped; nothing for a drawing that is not there. */
    String figure(DrawingMark mark) {
        return Optional.ofNullable(drawings.get(mark.name()))
                .map(drawing -> figure(mark, drawing))
                .orElse("");
    }

    private String figure(DrawingMark mark, Drawing drawing) {
        var picture = PrintedDrawing.of(drawing.in(language));
        printed.add(picture);
        return """
                <figure class="twige-drawing"><img src="%s" alt="%s" width="%d" height="%d" loading="lazy" /></figure>""".formatted(picture.address(), Drawing.escaped(mark.alt()), drawing.width(), drawing.height());
    }

    /** Those whose places were written. */
    Set<PrintedDrawing> printed() {
        return Set.copyOf(printed);
    }
}
