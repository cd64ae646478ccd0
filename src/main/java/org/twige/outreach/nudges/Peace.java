package org.twige.outreach.nudges;

/** Whoever was written to in the last three days, today included, or is about to be, is left in peace. */
public final class Peace {

    /**
     * Is that so for the person {@code x}, with the parameters {@code today} and {@code zone}? What counts is the day on
     * which a message left, not the one on which it was planned. Letters that nobody prints
     * and thanks that wait for the end of mourning disturb nobody.
     */
    public static final String DISTURBED = """
            exists (select from outreach.nudge n
                     where n.person_id = x.person_id
                       and (n.planned_on = cast(:today as date)
                            or n.state in ('PLANNED', 'TAKEN', 'HANDING')
                               and (n.planned_on > cast(:today as date) - 3
                                    or n.channel <> 'LETTER' and n.step <> 'MET')
                            or n.state in ('HANDED_OVER', 'DELIVERED', 'UNCERTAIN')
                               and (n.planned_on > cast(:today as date) - 3
                                    or n.changed_at
                                       >= cast(cast(:today as date) - 2 as timestamp) at time zone :zone)))
            """;

    private Peace() {}
}
