package org.twige.assessment.cut;

import java.util.List;
import org.twige.country.LocalText;

/**
 * Every rating of a workshop.
 *
 * @param said in the order in which they were given
 */
record RatingsPage(
        Workshop workshop,
        LocalText course,
        List<Weight> weights,
        List<Listed> items,
        List<Judge> judges,
        List<Ratings.Said> said,
        ResultTable results) {

    /** What a judge said of an item, from the first rating to the last, e.g. {@code 60 → 70}; a stroke for nothing. */
    String said(int judge, int position, int round) {
        var all = said.stream()
                .filter(one -> one.judge() == judge && one.position() == position && one.round() == round)
                .map(one -> String.valueOf(one.rating()))
                .toList();
        return all.isEmpty() ? "–" : String.join(" → ", all);
    }

    /** Where a form has questions of which nothing is judged. */
    List<Weight> unjudged() {
        return weights.stream().filter(weight -> judged(weight) == 0).toList();
    }

    long judged(Weight weight) {
        return items.stream()
                .filter(Listed::isOpen)
                .filter(item -> item.cell() == weight.cell())
                .count();
    }
}
