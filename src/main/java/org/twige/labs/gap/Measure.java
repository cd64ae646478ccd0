package org.twige.labs.gap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twige.labs.data.Application;

/** What can be done about the gap; the texts {@code labs.gap.measure.<word>}. */
enum Measure {

    /** The tool as it is today. */
    TODAY {
        @Override
        boolean approves(Filing filing, Thresholds thresholds) {
            return filing.filed().isApproved();
        }
    },

    /** The tool no longer sees the district. */
    HIDE {
        @Override
        boolean approves(Filing filing, Thresholds thresholds) {
            return filing.filed().scoreWithoutDistrict() >= Application.THRESHOLD;
        }
    },

    /** Another threshold for everybody. */
    ALL {
        @Override
        boolean approves(Filing filing, Thresholds thresholds) {
            return filing.filed().score() >= thresholds.all();
        }
    },

    /** A threshold for each kind of district. */
    GROUPS {
        @Override
        boolean approves(Filing filing, Thresholds thresholds) {
            return filing.filed().score() >= thresholds.of(filing.kind());
        }
    },

    /** The offices ask for what is empty and fill it in. */
    REPAIR {
        @Override
        boolean approves(Filing filing, Thresholds thresholds) {
            return filing.complete().isApproved();
        }
    };

    abstract boolean approves(Filing filing, Thresholds thresholds);

    /** As it stands in forms and in keys of messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that change something. */
    static List<Measure> changing() {
        return List.of(REPAIR, HIDE, ALL, GROUPS);
    }

    static Optional<Measure> named(String word) {
        return Stream.of(values())
                .filter(measure -> measure.word().equals(word))
                .findFirst();
    }
}
