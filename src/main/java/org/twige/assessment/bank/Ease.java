package org.twige.assessment.bank;

/** How large a mark an item is expected to give, from 0 to 1: the author's estimate until enough people have answered it. */
public final class Ease {

    /** So many responses in closed attempts are measured rather than estimated. */
    public static final int ENOUGH = 30;

    private static final double EASIEST = 0.85;
    private static final double OF_A_CLASS = 0.10;
    private static final double OF_A_LEVEL = 0.05;

    private Ease() {}

    /**
     * What the author's class and level let expect: 0.85 for remembering, a tenth less for each class above, and a
     * twentieth less for each level above the first.
     */
    public static double estimate(String type, int level) {
        return EASIEST - OF_A_CLASS * Math.max(0, ItemRule.CLASSES.indexOf(type)) - OF_A_LEVEL * (level - 1);
    }
}
