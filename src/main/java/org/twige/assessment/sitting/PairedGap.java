package org.twige.assessment.sitting;

/**
 * How many of the same people pass alone and in a room, and what lies between.
 *
 * @param both passed alone and in the room
 * @param alone passed alone only
 * @param room passed in the room only
 * @param neither passed neither
 */
record PairedGap(int both, int alone, int room, int neither) {

    private static final double Z = 1.959963984540054;

    /** From a share to a share, each of one; a gap can be negative. */
    record Interval(double low, double high) {}

    int people() {
        return both + alone + room + neither;
    }

    double aloneRate() {
        return (double) (both + alone) / people();
    }

    double roomRate() {
        return (double) (both + room) / people();
    }

    /** The rate alone minus the rate in the room, over the same people. */
    double gap() {
        return (double) (alone - room) / people();
    }

    /**
     * The 95 % interval of the gap, for at least one person.
     *
     * @see "Newcombe, Improved confidence intervals for the difference between binomial proportions based on paired
     *     data, Statistics in Medicine 17 (1998) 2635-2650, method 10"
     */
    Interval interval() {
        var first = wilson(both + alone);
        var second = wilson(both + room);
        var down = aloneRate() - first.low();
        var up = first.high() - aloneRate();
        var otherDown = roomRate() - second.low();
        var otherUp = second.high() - roomRate();
        return new Interval(gap() - joined(down, otherUp), gap() + joined(up, otherDown));
    }

    private double joined(double one, double other) {
        return Math.sqrt(one * one - 2 * correlation() * one * other + other * other);
    }

    /** Between the two results of a person, drawn towards none where it would be positive. */
    private double correlation() {
        var margins = (double) (both + alone) * (room + neither) * (both + room) * (alone + neither);
        if (margins == 0) {
            return 0;
        }
        var together = (double) both * neither - (double) alone * room;
        var counted = together > 0 ? Math.max(together - people() / 2.0, 0) : together;
        return counted / Math.sqrt(margins);
    }

    /** The interval of one share. */
    private Interval wilson(int passed) {
        var n = people();
        var share = (double) passed / n;
        var middle = 2 * passed + Z * Z;
        var width = Z * Math.sqrt(Z * Z + 4 * passed * (1 - share));
        var whole = 2 * (n + Z * Z);
        return new Interval((middle - width) / whole, (middle + width) / whole);
    }
}
