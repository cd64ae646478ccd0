package org.twige.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twige.courses.Version;
import org.twige.people.PersonId;

/** Draws items for a person where no final is taken, by the same rule: least shown first, none that was lately seen. */
@Component
public class DrawForm {

    private final Items items;
    private final Templates templates;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    DrawForm(Items items, Templates templates, Clock clock) {
        this.items = items;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * The items, each template in a variant of its own. Where a part of the form has too few items that the person has
     * not lately seen, that part alone is drawn from all of them. Nothing is asked about the own exercises: in a room
     * nobody has the results at hand.
     *
     * @param shape how many items of each kind are drawn, by outcome
     */
    public List<DrawnItem> draw(PersonId person, Version version, Map<String, Map<String, Integer>> shape) {
        var now = clock.instant();
        var candidates = items.candidates(person, version, now.minus(DrawRule.USUAL_REST)).stream()
                .filter(item -> !item.isOwn())
                .toList();
        var cells = Refill.cells(Cell.of(shape), Unit.of(candidates));
        var whole = new DrawRule(cells, DrawRule.USUAL_REST);
        var drawn = whole.possibleFrom(candidates).isAfter(now)
                ? cells.stream().flatMap(cell -> part(cell, candidates, now)).toList()
                : whole.draw(candidates, now, chance);
        return templates.withVariants(person, drawn, Map.of(), now.minus(DrawRule.USUAL_REST));
    }

    private Stream<DrawnItem> part(Cell cell, List<Candidate> candidates, Instant now) {
        var rested = new DrawRule(List.of(cell), DrawRule.USUAL_REST);
        var rule = rested.possibleFrom(candidates).isAfter(now) ? new DrawRule(List.of(cell), Duration.ZERO) : rested;
        return rule.draw(candidates, now, chance).stream();
    }
}
