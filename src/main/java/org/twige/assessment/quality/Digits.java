package org.twige.assessment.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/** Figures with decimals, in the reader's writing. */
final class Digits {

    private static final String NONE = "–";

    private Digits() {}

    /** With so many decimals; a dash where there is no figure. */
    static String of(Frame frame, @Nullable Double figure, int decimals) {
        if (figure == null || !Double.isFinite(figure)) {
            return NONE;
        }
        var written = BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP);
        var sign = written.signum() < 0 ? "−" : "";
        return sign
                + written.abs()
                        .toPlainString()
                        .replace('.', frame.country().language(frame.language()).decimal());
    }

    /** The same with its standard error behind, on one line. */
    static String of(Frame frame, @Nullable Double figure, @Nullable Double error, int decimals) {
        return figure == null ? NONE : of(frame, figure, decimals) + "\u00a0±\u00a0" + of(frame, error, decimals);
    }
}
