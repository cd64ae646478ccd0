package org.twige.labs.data;

/** Where an application comes from. */
public enum DistrictKind {
    URBAN(5, 0),
    RURAL(25, 1);

    /** How often a field stays empty there, for each field. */
    final int emptyPercent;

    /** What the tool takes away for old habit, in points. */
    final int habit;

    DistrictKind(int emptyPercent, int habit) {
        this.emptyPercent = emptyPercent;
        this.habit = habit;
    }
}
