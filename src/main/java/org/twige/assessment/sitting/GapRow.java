package org.twige.assessment.sitting;

import java.util.List;
import java.util.UUID;
import org.twige.country.LocalText;

/**
 * One group of people whose two results are compared.
 *
 * @param institution whose people they are, with all below
 * @param own true for the people of the institution itself, without those below
 * @param known what their finals let expect
 * @param deeper whether there are institutions below
 */
record GapRow(
        UUID institution,
        String code,
        LocalText names,
        boolean own,
        PairedGap gap,
        List<ByChance.Known> known,
        boolean deeper) {

    int people() {
        return gap.people();
    }
}
