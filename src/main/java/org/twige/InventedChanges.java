package org.twige;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The staff list of a nation some time later: about one person in fifty has left, half of them without a row that says
 * so, one in thirty-four works elsewhere, and those of the round before are back.
 */
final class InventedChanges {

    private static final int INSTITUTION = InventedNation.COLUMNS.indexOf("institution_code");
    private static final int STATUS = InventedNation.COLUMNS.indexOf("status");
    private static final int EXTRACT = InventedNation.COLUMNS.indexOf("extract_date");

    /** An institution that loses more than a twentieth has to be confirmed by a second official. */
    private static final int MOST_LOST_PERCENT = 4;

    private final List<List<String>> rows;
    private final List<String> institutions;
    private final Map<String, Integer> mayLeave = new HashMap<>();

    InventedChanges(InventedNation nation) {
        this.rows = nation.rows().toList();
        this.institutions = nation.institutions().stream()
                .map(InventedNation.Employer::code)
                .toList();
    }

    /** Every round other people leave and move. */
    Stream<List<String>> rows(int round, LocalDate on) {
        mayLeave.clear();
        rows.forEach(row -> mayLeave.merge(row.get(INSTITUTION), MOST_LOST_PERCENT, Integer::sum));
        var chance = new SplittableRandom(round);
        return IntStream.range(0, rows.size())
                .mapToObj(n -> changed(n, chance.nextInt(1_000), on))
                .flatMap(Optional::stream);
    }

    /** Half of the people may leave, the other half may move, so that nobody leaves a place that no list names. */
    private Optional<List<String>> changed(int n, int draw, LocalDate on) {
        var later = new ArrayList<>(rows.get(n));
        later.set(EXTRACT, on.toString());
        var institution = later.get(INSTITUTION);
        if (n % 2 == 0 && draw < 40 && mayLeave.merge(institution, -100, Integer::sum) >= 0) {
            if (draw < 20) {
                return Optional.empty();
            }
            later.set(STATUS, "exit");
        } else if (n % 2 == 1 && draw < 59) {
            later.set(INSTITUTION, institutions.get(Math.floorMod(n * 31 + draw, institutions.size())));
        }
        return Optional.of(later);
    }
}
