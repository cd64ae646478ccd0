package org.twige.labs.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in applications, and then leaves fields empty: more often where the way is long. */
final class ApplicationMaker {

    private static final int URBAN = 2_400;
    private static final int RURAL = 3_600;

    /** The need of the entitled is this and two draws on top, that of the others lies lower. */
    private static final int LEAST_NEED = 40;

    private static final int LEAST_NEED_OF_OTHERS = 8;
    private static final int DRAW = 25;

    private final Chance chance;
    private final Material forms = Material.read("applications.yaml");
    private final Set<String> taken = new HashSet<>();

    ApplicationMaker(Chance chance) {
        this.chance = chance;
    }

    /** All applications without an empty field, in mixed order. */
    List<Application> complete() {
        var all = new ArrayList<Application>();
        for (var n = 0; n < URBAN; n++) {
            all.add(complete(DistrictKind.URBAN, 1 + n % 3, chance.below(4), chance.percent(40)));
        }
        for (var n = 0; n < RURAL; n++) {
            all.add(complete(DistrictKind.RURAL, 4 + n % 5, chance.between(2, 30), chance.percent(45)));
        }
        return chance.shuffled(all);
    }

    private Application complete(DistrictKind kind, int district, int kilometres, boolean entitled) {
        var need = (entitled ? LEAST_NEED : LEAST_NEED_OF_OTHERS) + chance.below(DRAW) + chance.below(DRAW);
        return new Application(
                fresh(forms.text("number")),
                String.format(Locale.ROOT, "District %02d", district),
                kind,
                kilometres,
                need,
                fresh(forms.text("phone")),
                fresh(forms.text("plot")),
                entitled);
    }

    private String fresh(String form) {
        String number;
        do {
            number = chance.digits(form);
        } while (!taken.add(number));
        return number;
    }

    Application withEmptyFields(Application complete) {
        return new Application(
                complete.number(),
                complete.district(),
                complete.kind(),
                complete.kilometres(),
                complete.need(),
                perhaps(complete.phone(), complete.kind()),
                perhaps(complete.plot(), complete.kind()),
                complete.entitled());
    }

    private @Nullable String perhaps(@Nullable String field, DistrictKind kind) {
        return chance.percent(kind.emptyPercent) ? null : field;
    }

    /** The share of the entitled in such districts that will be approved, exactly, by counting all draws. */
    static double recall(DistrictKind kind) {
        var empty = kind.emptyPercent / 100.0;
        return (1 - empty) * (1 - empty) * approved(kind, 0)
                + 2 * empty * (1 - empty) * approved(kind, 1)
                + empty * empty * approved(kind, 2);
    }

    private static double approved(DistrictKind kind, int emptyFields) {
        var approved = 0;
        for (var first = 0; first < DRAW; first++) {
            for (var second = 0; second < DRAW; second++) {
                var score = LEAST_NEED + first + second - Application.FOR_EMPTY * emptyFields - kind.habit;
                approved += score >= Application.THRESHOLD ? 1 : 0;
            }
        }
        return (double) approved / (DRAW * DRAW);
    }
}
