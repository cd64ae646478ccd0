package org.twige.assessment.sitting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

    /** @param draw one that was carried out */
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

    private record Keyed(byte[] key, Numbered one) {}

    private static List<Numbered> sorted(String seed, List<Numbered> list) {
        var digest = sha256();
        Comparator<Keyed> byKey = (one, other) -> Arrays.compareUnsigned(one.key(), other.key());
        return list.stream()
                .map(one -> new Keyed(digest.digest((seed + ":" + one.number()).getBytes(StandardCharsets.UTF_8)), one))
                .sorted(byKey)
                .map(Keyed::one)
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
