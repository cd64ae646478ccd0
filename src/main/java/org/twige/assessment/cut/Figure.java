package org.twige.assessment.cut;

import java.util.Locale;
import java.util.Optional;

/** The figures of a result, as the file writes them and whoever checks it reads them. */
enum Figure {
    JUDGES("judges"),
    CUT("cut-percent"),
    ERROR("standard-error-percent"),
    SINGLE("icc-2-1"),
    AVERAGE("icc-2-k");

    private final String key;

    Figure(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** With four decimals; empty where there is none. */
    Optional<String> of(CutResult result) {
        var agreement = result.agreement();
        return switch (this) {
            case JUDGES -> Optional.of(String.valueOf(result.judges()));
            case CUT -> Optional.of(written(result.percent()));
            case ERROR -> Optional.of(written(result.error() * 100));
            case SINGLE -> Optional.ofNullable(agreement).map(Agreement::single).map(Figure::written);
            case AVERAGE ->
                Optional.ofNullable(agreement).map(Agreement::average).map(Figure::written);
        };
    }

    private static String written(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
