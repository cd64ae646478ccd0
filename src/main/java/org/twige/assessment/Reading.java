package org.twige.assessment;

/** What is read that others may not know: places that are noted once a day, and files that are noted each time. */
public enum Reading {
    BENCH("items.read", "course", true),
    STATISTICS("item-figures.read", "course", true),
    WORKSHOP("judged-items.read", "cut-workshop", true),
    RATINGS("ratings.taken", "cut-workshop", false),
    FIGURES("item-figures.taken", "course", false);

    private final String act;
    private final String subject;
    private final boolean daily;

    Reading(String act, String subject, boolean daily) {
        this.act = act;
        this.subject = subject;
        this.daily = daily;
    }

    /** Its kind in the record of acts. */
    String act() {
        return act;
    }

    /** The kind of thing that it is read of. */
    String subject() {
        return subject;
    }

    boolean isDaily() {
        return daily;
    }
}
