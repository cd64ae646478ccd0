package org.twige.mandates.seals;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes every seal again from the events, and names the first that differs. */
@Component
public class CheckSeals {

    private final Seals seals;

    CheckSeals(Seals seals) {
        this.seals = seals;
    }

    /**
     * What was found.
     *
     * @param events that are sealed
     * @param firstAltered the first block that is not as it was sealed
     * @param head the hash of the last seal
     */
    public record Finding(long events, Optional<String> firstAltered, String head) {}

    @Transactional
    public Finding check() {
        var events = 0L;
        var previous = Seal.FIRST;
        var from = 1L;
        for (var seal : seals.all()) {
            var again = seals.over(seal.number(), previous, from, seal.lastSeq());
            if (again.filter(seal::equals).isEmpty()) {
                return new Finding(events, Optional.of(words(seal)), previous);
            }
            events += seal.events();
            previous = seal.hash();
            from = seal.lastSeq() + 1;
        }
        return new Finding(events, Optional.empty(), previous);
    }

    private static String words(Seal seal) {
        return "block " + seal.number() + " with the events " + seal.firstSeq() + " to " + seal.lastSeq();
    }
}
