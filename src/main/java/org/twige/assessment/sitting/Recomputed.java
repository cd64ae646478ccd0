package org.twige.assessment.sitting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twige.assessment.sitting.Draws.Numbered;

/**
 * A draw done again from its list and its seed alone, without the database: what everybody can do who holds the list.
 *
 * @param sameSeed the seed is the one that was committed to
 * @param samePopulation the list is the one that was told
 * @param sameDrawn the same people come out
 */
record Recomputed(boolean sameSeed, boolean samePopulation, boolean sameDrawn) {

    boolean isEqual() {
        return sameSeed && samePopulation && sameDrawn;
    }

    /** Draws again what was carried out. */
    static Recomputed of(Draw draw, List<Numbered> list) {
        var seed = Objects.requireNonNull(draw.seed());
        var result = Objects.requireNonNull(draw.result());
        var numbers = list.stream().map(one -> one.number().toString()).sorted().collect(Collectors.joining("\n"));
        return new Recomputed(
                Codes.hash(seed).equals(draw.commitment()),
                Codes.hash(numbers).equals(result.hash()) && list.size() == result.population(),
                drawn(list, "RANDOM").equals(byChance(seed, list))
                        && drawn(list, "RISK").equals(byRule(seed, list)));
    }

    private static Set<UUID> drawn(List<Numbered> list, String reason) {
        return list.stream()
                .filter(one -> reason.equals(one.reason()))
                .map(Numbered::number)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> byChance(String seed, List<Numbered> list) {
        return first(sorted(seed, list), most(list));
    }

    private static Set<UUID> byRule(String seed, List<Numbered> list) {
        var chance = byChance(seed, list);
        var risky = sorted(seed, list).stream()
                .filter(one -> !one.risks().isEmpty() && !chance.contains(one.number()))
                .toList();
        return first(risky, most(list));
    }

    /** Three of a hundred, rounded up. */
    private static int most(List<Numbered> list) {
        return (list.size() * AnnounceDraw.PERCENT + 99) / 100;
    }

    private static Set<UUID> first(List<Numbered> sorted, int most) {
        return new HashSet<>(sorted.stream().limit(most).map(Numbered::number).toList());
    }

    /** By the hash as text: hexadecimal sorts as its bytes do. */
    private static List<Numbered> sorted(String seed, List<Numbered> list) {
        return list.stream()
                .map(one -> Map.entry(Codes.hash(seed + ":" + one.number()), one))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
