package org.twige.assessment.bank;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries the draw of forms on items that are still files; whoever draws forms implements it. */
public interface FormTrial {

    /**
     * An item that may be drawn.
     *
     * @param ease the mark that it is expected to give, from 0 to 1
     */
    record Drawable(
            String outcome,
            Kind kind,
            Demand demand,
            @Nullable String caseCode,
            String letters,
            double ease) {}

    /**
     * Draws some thousands of forms.
     *
     * @param drawn how many items of each kind make a form, by outcome
     * @param demands how many of them ask for what
     * @return lines to print: how alike the forms are, and how often an item is shown
     */
    List<String> lines(List<Drawable> items, Map<String, Map<String, Integer>> drawn, Map<String, Integer> demands);
}
